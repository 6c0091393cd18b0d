import { element } from './element.ts';
import type { Order } from './order.ts';

export async function fetchOrders(accessToken: string | undefined): Promise<readonly Order[]> {
  const headers: HeadersInit = accessToken === undefined ? {} : { Authorization: `Bearer ${accessToken}` };
  const reply = await fetch('/api/orders', { headers });
  if (!reply.ok) throw new Error(`The orders API answered ${reply.status}`);
  const { orders }: { readonly orders: readonly Order[] } = await reply.json();
  return orders;
}

export function showOrders(orders: readonly Order[]): void {
  element('orders').replaceChildren(
    ...orders.map(({ number, item, status, total }) => {
      const row = document.createElement('tr');
      for (const text of [number, item, status, total]) {
        const cell = document.createElement('td');
        cell.textContent = text;
        if (text === total) cell.className = 'amount';
        row.append(cell);
      }
      return row;
    }),
  );
}

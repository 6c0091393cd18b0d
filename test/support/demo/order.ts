export interface Order {
  readonly number: string;
  readonly item: string;
  readonly status: 'Shipped' | 'Packing' | 'Delivered';
  readonly total: string;
}

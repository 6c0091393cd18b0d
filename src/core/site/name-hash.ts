/** Bits of a hash that the digest of public suffixes keeps: a name that is none passes for one in some 900 times. */
const bits = 23;

/** A short name for a host name: FNV-1a, then the mixing steps of MurmurHash3, so that the highest bits depend on all of it. */
export const nameHash = (name: string): number => {
  let hash = 0x811c9dc5;
  for (let index = 0; index < name.length; index += 1)
    hash = Math.imul(hash ^ name.charCodeAt(index), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> (32 - bits);
};

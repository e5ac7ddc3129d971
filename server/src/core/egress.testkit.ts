/** Addresses that must never be reached, by what they are. */
export const PRIVATE_ADDRESSES = [
  '0.0.0.0',
  '10.0.0.1',
  '100.64.0.1', // carrier-grade NAT
  '127.0.0.1',
  '127.255.255.254',
  '169.254.169.254', // metadata services
  '172.16.0.1',
  '192.0.0.1',
  '192.0.2.1', // documentation
  '192.31.196.1', // AS112
  '192.88.99.1',
  '192.168.1.1',
  '198.18.0.1', // benchmarks
  '203.0.113.7', // documentation
  '224.0.0.1', // multicast
  '240.0.0.1',
  '255.255.255.255', // broadcast
  '::',
  '::1',
  '::127.0.0.1', // IPv4-compatible
  '::ffff:127.0.0.1', // IPv4-mapped
  '::ffff:169.254.169.254',
  '::ffff:0:127.0.0.1', // IPv4-translated
  '64:ff9b::7f00:1', // NAT64
  '64:ff9b:1::1',
  '100::1', // discard
  '2001::1', // Teredo
  '2001:db8::1', // documentation
  '2002:7f00:1::', // 6to4
  '3fff::1', // documentation
  '4000::1', // not given out
  '5f00::1', // segment routing
  'fd00:ec2::254', // metadata services
  'fe80::1',
  'fec0::1', // site-local
  'ff02::1', // multicast
]

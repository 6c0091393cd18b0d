/**
 * AWS partitions and the regions in them where Amazon Cognito user pools run.
 *
 * This table is the allow-list: a token is sent only to a host built from a row of it, and the build writes the same
 * hosts into the extension's content security policy.
 * Source: AWS General Reference, "Amazon Cognito Identity endpoints and quotas"; AWS SDK endpoint rules for the suffixes.
 */
export const partitions = [
  {
    id: 'aws',
    suffix: 'amazonaws.com',
    regions: [
      'us-east-1',
      'us-east-2',
      'us-west-1',
      'us-west-2',
      'af-south-1',
      'ap-east-1',
      'ap-east-2',
      'ap-south-1',
      'ap-south-2',
      'ap-southeast-1',
      'ap-southeast-2',
      'ap-southeast-3',
      'ap-southeast-4',
      'ap-southeast-5',
      'ap-southeast-6',
      'ap-southeast-7',
      'ap-northeast-1',
      'ap-northeast-2',
      'ap-northeast-3',
      'ca-central-1',
      'ca-west-1',
      'eu-central-1',
      'eu-central-2',
      'eu-west-1',
      'eu-west-2',
      'eu-west-3',
      'eu-south-1',
      'eu-south-2',
      'eu-north-1',
      'il-central-1',
      'me-south-1',
      'me-central-1',
      'mx-central-1',
      'sa-east-1',
    ],
  },
  { id: 'aws-us-gov', suffix: 'amazonaws.com', regions: ['us-gov-west-1', 'us-gov-east-1'] },
  { id: 'aws-cn', suffix: 'amazonaws.com.cn', regions: ['cn-north-1', 'cn-northwest-1'] },
  { id: 'aws-eusc', suffix: 'amazonaws.eu', regions: ['eusc-de-east-1'] },
] as const;

export type Partition = (typeof partitions)[number];
export type Region = Partition['regions'][number];

/** The host of the user pools API in a region. The only place in the project that makes such a name. */
const hostOf = (region: Region, partition: Partition): string => `cognito-idp.${region}.${partition.suffix}`;

export interface RegionalEndpoint {
  readonly region: Region;
  readonly partition: Partition['id'];
  readonly suffix: Partition['suffix'];
  /** Host name without scheme, port or path, such as `cognito-idp.us-east-1.amazonaws.com`. */
  readonly host: string;
}

/** Every endpoint that the extension may talk to. */
export const regionalEndpoints: readonly RegionalEndpoint[] = partitions.flatMap((partition) =>
  partition.regions.map((region) => ({
    region,
    partition: partition.id,
    suffix: partition.suffix,
    host: hostOf(region, partition),
  })),
);

/** For clients that want a region where none is known. GetUser is not signed, so that nothing depends on it. */
export const fallbackRegion: Region = 'us-east-1';

export const findEndpoint = (region: string): RegionalEndpoint | undefined =>
  regionalEndpoints.find((endpoint) => endpoint.region === region);

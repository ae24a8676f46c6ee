/** How the state of a commitment looks. */
export const COMMITMENT_KIND = {
  planned: 'plain',
  'under-way': 'info',
  kept: 'good',
  late: 'care',
  dropped: 'plain',
} as const

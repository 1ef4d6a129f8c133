/** What a link carries so that the next page shows the same day. */
export const inPast = (asOf?: string): string => (asOf ? `?asOf=${asOf}` : "");

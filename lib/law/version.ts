import version from '../../law/version.json' with { type: 'json' };

/** Version of the law's data (a day), kept in each classification so that it is read under the data of its time. */
export const LAW_VERSION: string = version.version;

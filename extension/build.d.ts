/** Put in by the build: the server's address, without a trailing slash. */
declare const __TERTIUS_ORIGIN__: string;

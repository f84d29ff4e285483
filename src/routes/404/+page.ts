// Stands at any address that does not exist, so it must not start the app there.
export const csr = false;

export async function listsBench() { return []; }

export async function publicationBench() { return []; }

// Real services on a loaded machine: a hook may take longer than jest's five seconds. (A project of jest has no option for it.)
jest.setTimeout(60_000);

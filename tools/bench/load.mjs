// The load generator: 16 clients over HTTP.
import { contestant } from './contestant.mjs';
import { race } from './figures.mjs';
import { peopleOf, walk } from './journey.mjs';

const { url, password, clients } = JSON.parse(process.argv[2]);
const people = await peopleOf(url, password, clients);
contestant((journeys) => race(clients, journeys, (each) => walk(people, each)));

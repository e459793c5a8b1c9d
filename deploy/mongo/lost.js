// Whether anything that a service acknowledged has not reached the others: every outbox is empty, nothing is parked, and every
// projection has the last event of each of its sources. Waits a minute for what is still on its way; ends with 1 when it does not
// come. Needs mongo-users' container: docker compose run --rm --no-deps -v ./deploy/mongo/lost.js:/lost.js:ro
//   --entrypoint mongosh mongo-users --quiet --nodb --file /lost.js
const { readFileSync } = require('fs');
const SERVICES = ['directory', 'ladder', 'assessment', 'resource-center', 'mentor'];
const password = readFileSync('/run/secrets/mongo-admin', 'utf8').trim();
const members = 'mongo-1:27017,mongo-2:27017,mongo-3:27017';
const set = new Mongo(`mongodb://admin:${password}@${members}/admin?replicaSet=rs0&readConcernLevel=majority`);

// projection: [service it is told by, its documents, whether snapshots carry the version or deltas the sequence number]
const SOURCES = {
  directory_people: ['directory', 'person', 'version'],
  directory_units: ['directory', 'unit', 'version'],
  directory_employments: ['directory', 'employment', 'version'],
  directory_roles: ['directory', 'role', 'version'],
  reached_digests: ['directory', 'digest', 'seq'],
  reached_counts_resource_center: ['resource-center', 'task_count', 'seq'],
  reached_counts_ladder: ['ladder', 'task_count', 'seq'],
  reached_counts_assessment: ['assessment', 'task_count', 'seq'],
  reached_counts_mentor: ['mentor', 'task_count', 'seq'],
  reached_counts_directory: ['directory', 'task_count', 'seq'],
  reached_employments: ['directory', 'employment', 'seq'],
  reached_placements: ['ladder', 'placement', 'seq'],
  reached_assessments: ['assessment', 'assessment', 'seq'],
  away: ['resource-center', 'expert_calendar', 'seq'],
};

function wrong() {
  const found = [];
  let compared = 0;
  for (const service of SERVICES) {
    const database = set.getDB(service);
    for (const name of database.getCollectionNames()) {
      const documents = database.getCollection(name);
      const pending = documents.countDocuments({ outboxDueAt: { $exists: true } });
      if (pending > 0) found.push(`${service}: ${pending} documents of ${name} have something pending`);
      if (name === 'inbox_parked' && documents.countDocuments({}) > 0) found.push(`${service}: something is parked`);
      if (!SOURCES[name]) continue;
      const [teller, kind, number] = SOURCES[name];
      const reached = new Map(documents.find({}, { last: 1 }).toArray().map((d) => [d._id, Number(d.last)]));
      for (const source of set.getDB(teller).getCollection(kind).find({}, { [number]: 1 }).toArray()) {
        const told = Number(source[number]);
        compared++;
        if (told > 0 && reached.get(source._id) !== told) found.push(`${service}: ${name} has ${reached.get(source._id)} of ${source._id}, told was ${told}`);
      }
    }
  }
  return { found, compared };
}

let seen = wrong();
for (let i = 0; seen.found.length > 0 && i < 30; i++) {
  sleep(2000);
  seen = wrong();
}
seen.found.slice(0, 20).forEach((line) => print(`  ✗ ${line}`));
print(`${seen.compared} sources compared with what the services know of them, ${seen.found.length} differences`);
if (seen.found.length > 0) quit(1);

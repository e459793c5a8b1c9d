// Makes the replica set and gives every service a user that can do nothing outside the service's own database. May be
// repeated. Runs beside mongo-1 in its network: a server without users takes its first one from localhost only.
const { readFileSync } = require('fs');
const SERVICES = ['directory', 'ladder', 'assessment', 'resource-center', 'mentor'];
const MEMBERS = ['mongo-1', 'mongo-2', 'mongo-3'].map((name) => `${name}:27017`);
const secret = (name) => readFileSync(`/run/secrets/${name}`, 'utf8').trim();
const administrator = `admin:${secret('mongo-admin')}@`;

/** Somebody made an administrator here before, and not with these secrets: no patience helps against that. */
class OtherSecrets extends Error {
  message =
    'The data in MongoDB were made with other secrets. Put those back into deploy/secrets; ' +
    'or, to throw all data away and begin anew, run: docker compose down -v';
}

const here = (who) => new Mongo(`mongodb://${who}127.0.0.1:27017/admin?directConnection=true`).getDB('admin');

function knowsAdministrator() {
  try {
    return here(administrator).runCommand({ ping: 1 }).ok === 1;
  } catch (e) {
    return false;
  }
}

function initiate() {
  const members = MEMBERS.map((host, id) => ({ _id: id, host, priority: id === 0 ? 2 : 1 }));
  try {
    here('').adminCommand({ replSetInitiate: { _id: 'rs0', members } });
  } catch (e) {
    if (e.codeName === 'Unauthorized') throw new OtherSecrets();
    if (e.codeName !== 'AlreadyInitialized') throw e;
  }
  for (let i = 0; !here('').hello().isWritablePrimary; i++) {
    if (i > 120) throw new Error('mongo-1 has not become primary');
    sleep(500);
  }
  here('').createUser({ user: 'admin', pwd: secret('mongo-admin'), roles: ['root'] });
}

function users() {
  if (!knowsAdministrator()) initiate();
  const set = new Mongo(`mongodb://${administrator}${MEMBERS.join(',')}/admin?replicaSet=rs0&w=majority`);
  for (const service of SERVICES) {
    const database = set.getDB(service);
    const rights = { pwd: secret(`mongo-${service}`), roles: [{ role: 'readWrite', db: service }] };
    if (database.getUser(service)) database.updateUser(service, rights);
    else database.createUser({ user: service, ...rights });
  }
}

// A member that opens its port is not yet one that answers its peers, and one failed run of this ends the whole `up --wait`.
for (let left = 60; left > 0; left--) {
  try {
    users();
    break;
  } catch (e) {
    if (left === 1 || e instanceof OtherSecrets) throw e;
    print(`tried again in two seconds: ${e.message}`);
    sleep(2000);
  }
}
print(`${SERVICES.length} users, one per database`);

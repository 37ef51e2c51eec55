import type { runtime as source } from '../vi/runtime.ts'

export const runtime: typeof source = {
  refusals: {
    'config.public_rate':
      'Public pages a second for one network address: a number from 0 (no limit) to 99999, not “{value}”.',
    'config.port': 'The port is a number from 0 to 65535, not “{value}”.',
    'config.port_taken': 'Port {port} is used by another program. Stop that program or set PORT to another number.',
    'config.cannot_listen':
      'Listening on {host}, port {port}, is not possible ({reason}). Check HOST and PORT; a port below 1024 often needs an administrator.',
    'config.host':
      'The address to listen on is an IP address or a host name (such as 127.0.0.1 or 0.0.0.0), not “{value}”.',
    'config.time_zone': 'There is no time zone “{value}”. Example: Asia/Ho_Chi_Minh.',
    'config.log_level': 'The log level is debug, info, warn or error, not “{value}”.',
    'config.url': 'The public address looks like https://host.example (without a path), not “{value}”.',
    'config.database_url': 'The database address looks like postgres://user:password@host:5432/database.',
    'config.replica_alone': 'Set a replica to read from only together with DATABASE_URL.',
    'config.secret': 'A secret is random and at least 32 bytes long. Make one with: openssl rand -base64 32',
    'config.oidc_incomplete':
      'Settings of the OpenID Connect sign-in are missing. Set all three OIDC_… variables or none.',
    'config.oidc_issuer': 'The address of the sign-in service starts with https://, unlike “{value}”.',
    'config.folder': 'Not a possible folder: “{value}”.',
    'config.unknown': 'There is no such setting. Did you mean {meant}?',
    'embedded.in_use': ({ folder, pid, url }) =>
      `Dấu Ấn is already running on the data folder ${folder} (process ${pid}${url ? `, ${url}` : ''}). Use that one, stop it first, or set DAU_AN_DATA to another folder.`,
    'embedded.version':
      'The folder {folder} was made by PostgreSQL {found}; this version uses PostgreSQL {needed}. Back up with the old version and restore into a new folder.',
    'embedded.no_binaries':
      'The embedded PostgreSQL for this machine ({platform}) is not installed. Run npm ci, or set DATABASE_URL to a PostgreSQL server, version 15 or later.',
    'embedded.not_runnable':
      'The embedded PostgreSQL does not run: {reason}. DATABASE_URL can point to a PostgreSQL server, version 15 or later.',
    'embedded.folder_unusable':
      'The data folder {folder} cannot be used: {reason}. Set DAU_AN_DATA to a folder that can be written.',
    'embedded.other_account':
      'The database {folder} belongs to another system account. Run as the account that made it.',
    'embedded.closed_folder':
      'The system account of the database cannot enter {folder}. Set DAU_AN_DATA to a folder that every account may pass through, such as /srv/dau-an.',
    'embedded.moved': '{folder} points to a database that is no longer there. Bring it back, or restore a backup.',
    'embedded.initdb_failed': 'The database could not be created in {folder}: {reason}',
    'embedded.start_failed': 'The database in {folder} did not start: {reason}',
  },
  journal: {},
  notices: {},
}

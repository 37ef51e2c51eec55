export { permissionSet, permissions as identityPermissions } from './permissions.ts'
export { isRole, type Role, type RoleFacts, type RoleReach, roleNames, roles } from './role.ts'

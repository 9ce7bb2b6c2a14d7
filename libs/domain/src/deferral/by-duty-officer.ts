/** What the source of a 特批容缺 names in place of a document: no document allows it. Its section is the name of whoever did. */
export const byDutyOfficer = '值班负责人特批';

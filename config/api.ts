export default {
  rest: {
    prefix: '/api',
    defaultLimit: 20,
    maxLimit: 100,
    withCount: false,
    strictParams: true,
  },
  documents: { strictParams: true },
  responses: { privateAttributes: ['createdBy', 'updatedBy', 'created_by', 'updated_by'] },
};

declare module '*.css?inline' {
  const style: string;
  export default style;
}
/** What the editor knows of the site it was built with. */
declare module 'virtual:reperes' {
  export const config: import('@sveltia/cms').CmsConfig;
  export const files: import('../../check/files.ts').ContentFile[];
}

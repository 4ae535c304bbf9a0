declare module '@examples/*.meta.json' {
  const about: { readonly title?: string; readonly publisher?: string; readonly published?: string; readonly url?: string };
  export default about;
}

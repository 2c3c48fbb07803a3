/** The portal itself does nothing: everything lives in the plugin. */
export default {};

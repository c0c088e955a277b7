import { defineConfig } from 'wxt';

// No host permission, ever: activeTab is granted by the volunteer's own gesture and by nothing else.
export default defineConfig({
  imports: false,
  manifestVersion: 3,
  hooks: {
    // A popup declared in the manifest sends the page a `blur` before the picture (docs/decisions, one click).
    'build:manifestGenerated': (_wxt, manifest) => {
      manifest.action = { default_title: '__MSG_gesture__' };
    },
  },
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'fr',
    permissions: [
      'activeTab',
      'scripting',
      'storage',
      // Else the browser may clear, when the disk is short, what nobody else holds yet (rule 1).
      'unlimitedStorage',
      'contextMenus',
      'alarms',
      ...(browser === 'chrome' ? ['offscreen'] : []),
    ],
    action: { default_title: '__MSG_gesture__' },
    commands: {
      // A command of its own rather than `_execute_action`: the record then tells a shortcut from a click.
      capture: { suggested_key: { default: 'Alt+Shift+9' }, description: '__MSG_gesture__' },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'temoin@temoin.example',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['websiteContent'] },
            },
            // The first that asks for leave to collect, as the line above wants.
            gecko_android: { strict_min_version: '142.0' },
          },
        }
      : {}),
  }),
});

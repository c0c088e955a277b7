/** Where networks name the account that looks at the page: its menu, its switch of accounts, its field to answer. */
export const MENUS = [
  // X
  '[data-testid="SideNav_AccountSwitcher_Button"], a[data-testid="AppTabBar_Profile_Link"]',
  // Bluesky
  'nav a[href^="/profile/"], button[aria-label="Switch accounts"], button[aria-label="Changer de compte"]',
  // Mastodon
  '.navigation-bar, .navigation-panel a.column-link[href^="/@"], .compose-form .account__avatar',
  // Facebook, Instagram, YouTube, Reddit
  '[role="banner"] [aria-label="Your profile" i], #avatar-btn, #expand-user-drawer-button',
  // WordPress, Discourse
  '#wp-admin-bar-my-account, .logged-in-as, #current-user',
];

/** Menus elsewhere: a link or a button that says it leads to one's own profile. */
export const LINKS =
  'header a[href], nav a[href], [role="banner"] a[href], [role="navigation"] a[href], header button, nav button';
export const OWN_PAGE =
  /^(?:(?:votre|mon|my|your|view|voir (?:le|votre|mon)) )?(?:profile?|compte|account)(?: de .*)?$/i;

/** Words of menus that name nobody. */
export const NOBODY =
  /^(?:(?:votre|mon|my|your|le) )?(?:profile?|compte|account|menu|avatar|photo|image|plus|more|accueil|home|modifier|edit|se déconnecter|log ?out|sign ?out)s?(?: (?:du|de|de votre|de mon|le|picture|menu|photo).*)?$/i;
/** What stands around a name in the label of a portrait or a menu. */
export const AROUND_NAME =
  /^(?:(?:ouvrir )?(?:le )?menu (?:du compte )?de|photo (?:de profil )?de|(?:image|avatar) (?:du profil )?de|compte de|profile picture of|avatar of|bonjour,|howdy,|connecté(?:e|\(e\))? en tant que|logged in as)\s+|(?:['’]s (?:profile picture|avatar|account)|, votre profil)$/gi;
/** Parts of an address that name a page of the site, and no account. */
export const NOT_HANDLES =
  /^(?:me|home|settings?|profile(?:\.php)?|accounts?|compte|notifications|messages|explore|search|login|logout|wp-admin|admin|users?|u|user|my|i|public|watch|feed|hashtag|intent)$/i;

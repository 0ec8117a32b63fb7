/**
 * What the Chrome Web Store, Edge Add-ons and addons.mozilla.org ask before they show an extension.
 * The permissions are compared with both manifests by a test, so none can be asked for unexplained.
 */
export const answers = {
  singlePurpose:
    "Tertius keeps the professional people and introductions a person comes across while browsing: on their click it fills a form from the page in front of them, and saves what they confirm to their mentoring program.",

  permissions: {
    activeTab:
      "Reads the page in front when the person presses the button, a shortcut or the context menu. No page is read otherwise.",
    scripting:
      "Runs the packaged script that reads the person's name, role, organization and contact details out of that page. It runs once for each click and changes nothing in the page.",
    storage:
      "Keeps drafts, settings and the connection to the person's server in the browser, so that a closed popup loses nothing.",
    contextMenus:
      "Offers “Save this person to Tertius” on a page, a selection or a link, for those who do not use the toolbar.",
    alarms:
      "Sends what was saved offline once the network is back; a background script that sleeps needs an alarm for that.",
    notifications:
      "Says that a person was saved by shortcut, where no window is open to say it, and that the browser has to be connected again before what was saved can be sent.",
    sidePanel:
      "Lets the form stay open beside the page while the person reads on; a popup closes at the first click outside of it.",
  },

  hosts: {
    own: "The server of the mentoring program, to which the person connects this browser. What they save is sent there and nowhere else.",
    optional:
      "Asked for one at a time and never at install: the address of another server, where a university hosts its own, and sites on which the person wants the toolbar button to show that someone is saved already.",
  },

  remoteCode:
    "No. All code is in the package; the content security policy of its pages allows scripts from the package alone and forbids eval. Answers of the server are data and are parsed as such.",

  data: [
    {
      chrome: "Personally identifiable information",
      firefox: "personallyIdentifyingInfo",
      need: "required",
      what: "Names, roles, organizations, places, e-mail addresses, phone numbers and links of the people whom the person saves; the name and e-mail address of their own account.",
      why: "They are the contact that was saved.",
    },
    {
      chrome: "Website content",
      firefox: "websiteContent",
      need: "required",
      what: "The fields read from a page on a click, its address, its title, and text that the person selected for it. No pictures, no HTML.",
      why: "They fill the form. Nothing of it is kept or sent until the person saves it.",
    },
    {
      chrome: "Personal communications",
      firefox: "personalCommunications",
      need: "optional",
      what: "From a message that introduces someone: who introduced whom, on which day, and a quote of at most 280 characters that the person picks. No whole message.",
      why: "It lets a person remember how they met. Firefox asks for it at the first introduction; the extension works without it.",
    },
  ],

  notCollected:
    "No health, financial, authentication or location data of the person, no list of visited pages, no clicks, keys or movements, no analytics, no crash reports.",

  promises: [
    "Data is not sold and is given to nobody but the server that the person connected.",
    "Data is not used for anything but the single purpose above.",
    "Data is not used to judge creditworthiness or for lending.",
  ],

  lintWarnings: [
    "DANGEROUS_EVAL: the validation library zod can compile its checks with `new Function`. The extension switches that off before anything else runs (extension/no-eval.ts), and its content security policy would refuse it.",
    "UNSAFE_VAR_ASSIGNMENT: the view library Preact knows the property `dangerouslySetInnerHTML`. The extension never uses it, and its policy enforces Trusted Types without any policy, so that the browser would refuse it.",
  ],

  review: [
    "No account is needed to see the extension work: open any page about a person, for example a university's staff page, press the Tertius button (Alt+Shift+Y) and choose “Save contact”. What was saved waits on the device and “Undo” takes it back.",
    "To see it sync, start a server of your own with made-up people: in the project's repository run `npm start`, enter the address it prints (http://localhost:8787) in the extension's options, choose “Connect this browser”, sign in as a demo person in the tab that opens, and approve.",
    "“Disconnect…” in the options removes the connection and every contact kept in the browser.",
  ],
} as const;

// The pages are complete without this file; it only saves clicks and reloads.
import "htmx.org";
import * as share from "./share/view";
import * as pick from "./pick/view";
import * as upload from "./upload/view";

const enhance = (root: ParentNode) => {
  share.attach(root);
  pick.attach(root);
  upload.attach(root);
};

enhance(document);
document.addEventListener("htmx:load", (event) => enhance(event.target as HTMLElement));

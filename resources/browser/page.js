"use strict";

// Runs in the pages of the site that a person opens. It sends a book's data to bookq when bookq waits for it.

(() => {
  const MOST = 8 * 1024 * 1024;
  // Never sent, whatever bookq asks for: what a page says about the person who is signed in.
  const PRIVATE = /viewer|user(?!Position$)|shelv|jwt|token|auth(?!or)|e-?mail|notes|friend|password|session/i;

  function bookId(path) {
    const found = /^\/(?:[a-z]{2}\/)?book\/show\/([1-9][0-9]{0,15})(?![0-9])/.exec(path);
    return found ? Number(found[1]) : 0;
  }

  function askedId() {
    const found = /(?:^|[#&])bookq=([1-9][0-9]{0,15})(?![0-9])/.exec(location.hash);
    return found ? Number(found[1]) : 0;
  }

  function isChallenge() {
    const data = document.getElementById("__NEXT_DATA__");
    return !data && /captcha|challenge|just a moment|verify you are human/i.test(
      document.title + " " + Array.from(document.scripts, (script) => script.src).join(" "));
  }

  function data() {
    const script = document.getElementById("__NEXT_DATA__");
    if (!script || script.textContent.length > MOST) return null;
    try {
      return JSON.parse(script.textContent);
    } catch {
      return null;
    }
  }

  // What may stay: keys by their names or how they begin, and the entities that are reached over those keys.
  function pruned(page, keep) {
    const names = new Set(keep.names);
    const starts = keep.starts;
    const allowed = (key) =>
      !PRIVATE.test(key) && (names.has(key) || starts.some((start) => key.startsWith(start)));
    const state = page?.props?.pageProps?.apolloState;
    if (!state || typeof state !== "object") return null;
    const kept = {};
    const waiting = [];
    function copy(value, depth) {
      if (depth > 12) return null;
      if (Array.isArray(value)) return value.slice(0, 2000).map((item) => copy(item, depth + 1));
      if (value === null || typeof value !== "object") return value;
      const made = {};
      for (const [key, item] of Object.entries(value)) {
        if (key === "__ref" && typeof item === "string") {
          made[key] = item;
          waiting.push(item);
        } else if (allowed(key)) {
          made[key] = copy(item, depth + 1);
        }
      }
      return made;
    }
    const root = {};
    for (const [key, item] of Object.entries(state.ROOT_QUERY ?? {})) {
      if (!PRIVATE.test(key) && keep.root.some((start) => key.startsWith(start))) root[key] = copy(item, 0);
    }
    kept.ROOT_QUERY = root;
    while (waiting.length && Object.keys(kept).length < 5000) {
      const key = waiting.pop();
      if (!(key in kept) && state[key] && typeof state[key] === "object" && !/^User:/i.test(key)) {
        kept[key] = copy(state[key], 0);
      }
    }
    return {
      props: { pageProps: { apolloState: kept } },
      page: typeof page.page === "string" ? page.page : "",
      query: { book_id: String(page?.query?.book_id ?? "") },
    };
  }

  function shownTitle() {
    return document.querySelector('h1[data-testid="bookTitle"]')?.textContent.trim() ?? "";
  }

  function escaped(text) {
    return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
  }

  function html(page, keep) {
    const rest = pruned(page, keep);
    if (!rest) return "";
    const json = JSON.stringify(rest).replace(/</g, "\\u003c");
    return `<!DOCTYPE html><html><head><title>${escaped(document.title)}</title></head><body>` +
      `<h1 data-testid="bookTitle">${escaped(shownTitle())}</h1>` +
      `<script id="__NEXT_DATA__" type="application/json">${json}</script></body></html>`;
  }

  // The book that the data of the page is about; 0 where the page has moved on without loading anew.
  function idInData(page) {
    return bookId(`/book/show/${page?.query?.book_id ?? ""}`);
  }

  function tell(message) {
    return chrome.runtime.sendMessage(message).catch(() => null);
  }

  async function offer(pressed) {
    const id = bookId(location.pathname);
    if (!id) return;
    if (isChallenge()) {
      await tell({ tell: "challenge" });
      return;
    }
    const asked = askedId() || id;
    const looked = await tell({ look: [...new Set([id, asked])] });
    if (!looked?.ok) return;
    if (!pressed && !looked.wanted.includes(id) && !looked.wanted.includes(asked)) {
      await tell({ tell: "not-waiting" });
      return;
    }
    const page = data();
    if (page && idInData(page) && idInData(page) !== id) {
      await tell({ tell: "moved-on" });
      return;
    }
    const text = page ? html(page, looked.keep) : "";
    await tell(text ? { page: text, id, asked } : { tell: "not-a-book" });
  }

  chrome.runtime.onMessage.addListener((message, sender, answer) => {
    if (sender.id === chrome.runtime.id && message?.offer === true) {
      offer(true).then(() => answer(true));
      return true;
    }
    return false;
  });

  if (window === window.top && !chrome.extension?.inIncognitoContext) offer(false);
})();

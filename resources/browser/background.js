"use strict";

// Speaks with bookq over native messaging: one port, closed when nothing was said for a while.

const HOST = "io.github.bookq.bookq";
const IDLE = 25000;
const PATIENCE = 20000;
const BADGES = {
  here: ["✓", "#1d7a3d"],
  closed: ["!", "#b3261e"],
  "no-host": ["!", "#b3261e"],
  challenge: ["?", "#855600"],
  "moved-on": ["?", "#855600"],
};
const WORDS = {
  here: "said_here",
  closed: "said_closed",
  "no-host": "said_no_host",
  "old-bookq": "said_old",
  "not-waiting": "said_not_waiting",
  "wrong-book": "said_wrong",
  "not-a-book": "said_not_a_book",
  "too-long": "said_too_long",
  "not-understood": "said_old",
  disk: "said_disk",
  challenge: "said_challenge",
  "moved-on": "said_moved_on",
  "nothing-left": "said_nothing_left",
};

let port = null;
let number = 0;
let timer = 0;
const open = new Map();
const said = new Map();

function connect() {
  if (port) return port;
  port = chrome.runtime.connectNative(HOST);
  port.onMessage.addListener((answer) => {
    const waiting = open.get(answer?.re);
    if (waiting) {
      open.delete(answer.re);
      waiting(answer);
    }
  });
  port.onDisconnect.addListener(() => {
    const why = /not found|no such native|not registered/i.test(chrome.runtime.lastError?.message ?? port?.error?.message ?? "")
      ? "no-host" : "closed";
    port = null;
    for (const waiting of open.values()) waiting({ ok: false, why });
    open.clear();
  });
  return port;
}

function ask(request) {
  clearTimeout(timer);
  timer = setTimeout(() => {
    port?.disconnect();
    port = null;
  }, IDLE);
  return new Promise((resolve) => {
    number += 1;
    const mine = number;
    const late = setTimeout(() => {
      if (open.delete(mine)) resolve({ ok: false, why: "closed" });
    }, PATIENCE);
    open.set(mine, (answer) => {
      clearTimeout(late);
      resolve(answer);
    });
    try {
      connect().postMessage({ v: 1, n: mine, ...request });
    } catch {
      open.delete(mine);
      clearTimeout(late);
      resolve({ ok: false, why: "no-host" });
    }
  });
}

function show(tab, what) {
  if (tab === undefined) return;
  said.set(tab, what);
  const [text, color] = BADGES[what] ?? ["", "#625e57"];
  chrome.action.setBadgeText({ tabId: tab, text }).catch(() => {});
  chrome.action.setBadgeBackgroundColor({ tabId: tab, color }).catch(() => {});
  chrome.action.setTitle({ tabId: tab, title: sentence(what) }).catch(() => {});
}

function sentence(what) {
  return chrome.i18n.getMessage(WORDS[what] ?? "name");
}

function isOurs(sender) {
  return sender.id === chrome.runtime.id && sender.frameId === 0 && sender.tab && !sender.tab.incognito &&
    /^https:\/\/(?:www\.)?goodreads\.com\//.test(sender.url ?? "");
}

async function fromPage(message, tab) {
  if (Array.isArray(message.look)) {
    const ids = message.look.filter((id) => Number.isSafeInteger(id) && id > 0).slice(0, 100);
    const answer = await ask({ do: "look", ids });
    if (!answer.ok) show(tab, answer.why);
    return answer;
  }
  if (typeof message.page === "string") {
    const answer = await ask({ do: "page", id: message.id, asked: message.asked, html: message.page });
    show(tab, answer.ok ? "here" : answer.why);
    return answer;
  }
  if (typeof message.tell === "string" && message.tell in WORDS) show(tab, message.tell);
  return null;
}

async function openNext(count) {
  const opened = [];
  for (let at = 0; at < count; at += 1) {
    const answer = await ask({ do: "next" });
    if (!answer.ok || !answer.next) return { opened, why: answer.ok ? "nothing-left" : answer.why };
    const id = answer.next.id;
    if (!Number.isSafeInteger(id) || id <= 0) return { opened, why: "not-understood" };
    await chrome.tabs.create({ url: `https://www.goodreads.com/book/show/${id}#bookq=${id}`, active: at === 0 });
    opened.push(answer.next.label ?? "");
    if (!answer.left) break;
  }
  return { opened, why: "" };
}

async function fromPopup(message) {
  if (message.popup === "state") {
    const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
    const answer = await ask({ do: "left" });
    return { text: sentence(said.get(tab?.id) ?? (answer.ok ? "" : answer.why)), left: answer.ok ? answer.left : 0, ok: answer.ok };
  }
  if (message.popup === "next") {
    const answer = await openNext(message.count === 5 ? 5 : 1);
    return { text: answer.why ? sentence(answer.why) : "" };
  }
  if (message.popup === "send") {
    const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
    if (tab?.id !== undefined) await chrome.tabs.sendMessage(tab.id, { offer: true }).catch(() => null);
    return { text: sentence(said.get(tab?.id) ?? "") };
  }
  return null;
}

chrome.runtime.onMessage.addListener((message, sender, answer) => {
  if (!message || typeof message !== "object") return false;
  if (message.popup && sender.id === chrome.runtime.id && !sender.tab) {
    fromPopup(message).then(answer);
    return true;
  }
  if (!isOurs(sender)) return false;
  fromPage(message, sender.tab.id).then(answer);
  return true;
});

chrome.commands?.onCommand.addListener((command) => {
  if (command === "next") openNext(1);
});

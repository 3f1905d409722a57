"use strict";

const said = document.getElementById("said");
const left = document.getElementById("left");

function word(name, ...values) {
  return chrome.i18n.getMessage(name, values);
}

async function ask(message) {
  const answer = await chrome.runtime.sendMessage(message);
  if (answer?.text) said.textContent = answer.text;
  return answer;
}

for (const [id, name, message] of [
  ["next", "open_next", { popup: "next", count: 1 }],
  ["five", "open_five", { popup: "next", count: 5 }],
  ["send", "send_page", { popup: "send" }],
]) {
  const button = document.getElementById(id);
  button.textContent = word(name);
  button.addEventListener("click", () => ask(message));
}

document.documentElement.lang = chrome.i18n.getUILanguage();
ask({ popup: "state" }).then((answer) => {
  left.textContent = answer?.ok ? word("left", String(answer.left)) : "";
  for (const id of ["next", "five"]) document.getElementById(id).disabled = !answer?.left;
});

"""``bookq completion``: a script for a shell, made from what the command line itself knows."""

from __future__ import annotations

import argparse
from dataclasses import dataclass

from bookq_gui.cli.output import Exit, write


@dataclass(frozen=True, slots=True)
class Option:
    """One option of a command: its words, its help, whether a value follows, and which values there are."""

    words: tuple[str, ...]
    help: str
    takes_value: bool
    choices: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Word:
    """One command as a shell completes it. ``choices`` are what may stand after it, if that is told."""

    name: str
    help: str
    options: tuple[Option, ...]
    choices: tuple[str, ...]


def completion(parser: argparse.ArgumentParser, shell: str) -> Exit:
    """Print the script for "bash", "zsh" or "fish"."""
    write(script(parser, shell))
    return Exit.DONE


def script(parser: argparse.ArgumentParser, shell: str) -> str:
    """The script for a shell that completes the commands and options of ``parser``."""
    return {"bash": _bash, "zsh": _zsh, "fish": _fish}[shell](words_of(parser), _options(parser))


def words_of(parser: argparse.ArgumentParser) -> list[Word]:
    """The commands of ``parser`` that have a help text."""
    groups = [a for a in parser._actions if isinstance(a, argparse._SubParsersAction)]  # noqa: SLF001 - no other way
    words = []
    for group in groups:
        helps = {entry.dest: entry.help or "" for entry in group._choices_actions}  # noqa: SLF001
        for name, sub in group.choices.items():
            if name in helps:
                words.append(Word(name, helps[name], _options(sub), _choices(sub)))
    return words


def _options(parser: argparse.ArgumentParser) -> tuple[Option, ...]:
    return tuple(
        Option(
            tuple(action.option_strings),
            action.help or "",
            action.nargs != 0,
            tuple(map(str, action.choices or ())),
        )
        for action in parser._actions  # noqa: SLF001
        if action.option_strings
    )


def _choices(parser: argparse.ArgumentParser) -> tuple[str, ...]:
    return tuple(
        str(choice)
        for action in parser._actions  # noqa: SLF001
        if not action.option_strings
        for choice in action.choices or ()
    )


def _flags(options: tuple[Option, ...]) -> str:
    return " ".join(word for option in options for word in option.words)


def _bash(words: list[Word], top: tuple[Option, ...]) -> str:
    lines = []
    for word in words:
        values = " ".join(
            f"{flag}) echo '{' '.join(option.choices) or '-files'}';;"
            for option in word.options
            if option.takes_value
            for flag in option.words
        )
        lines.append(f"        {word.name}) flags='{_flags(word.options)}' plain='{' '.join(word.choices)}'")
        lines.append(f'            value=$(case "$before" in {values} esac) ;;')
    cases = "\n".join(lines)
    return f"""\
# Completion of bookq for bash.
_bookq() {{
    local current=${{COMP_WORDS[COMP_CWORD]}} before=${{COMP_WORDS[COMP_CWORD-1]}}
    local command= flags='{_flags(top)}' plain= value= word skip= i
    for ((i = 1; i < COMP_CWORD; i++)); do
        word=${{COMP_WORDS[i]}}
        if [[ -n $skip ]]; then skip=; continue; fi
        case $word in --data-dir) skip=1 ;; -*) ;; *) command=$word; break ;; esac
    done
    case $command in
        "") plain='{" ".join(word.name for word in words)}'
            [[ $before == --data-dir ]] && value=-files ;;
{cases}
    esac
    COMPREPLY=()
    if [[ $value == -files ]]; then
        mapfile -t COMPREPLY < <(compgen -f -- "$current")
    elif [[ -n $value ]]; then
        mapfile -t COMPREPLY < <(compgen -W "$value" -- "$current")
    elif [[ $current == -* ]]; then
        mapfile -t COMPREPLY < <(compgen -W "$flags" -- "$current")
    else
        mapfile -t COMPREPLY < <(compgen -W "$plain" -- "$current"; compgen -f -- "$current")
    fi
}}
complete -o filenames -o bashdefault -F _bookq bookq
"""


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "'\\''") + "'"


def _zsh_option(option: Option) -> list[str]:
    told = option.help.replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]").replace(":", "\\:")
    value = ""
    if option.takes_value:
        value = f":value:({' '.join(option.choices)})" if option.choices else ":value:_files"
    return [_quoted(f"{word}[{told}]{value}") for word in option.words]


def _zsh(words: list[Word], top: tuple[Option, ...]) -> str:
    names = " ".join(_quoted(f"{word.name}:{word.help}".replace("\\", "\\\\")) for word in words)
    cases = []
    for word in words:
        options = " ".join(spec for option in word.options for spec in _zsh_option(option))
        plain = f"'*:what:({' '.join(word.choices)})'" if word.choices else "'*:what:_files'"
        cases.append(f"        ({word.name}) _arguments {options} {plain} ;;")
    arguments = " ".join(spec for option in top for spec in _zsh_option(option))
    return f"""\
#compdef bookq
# Completion of bookq for zsh.
_bookq() {{
    local line state
    local -a commands
    commands=({names})
    _arguments -C {arguments} '1: :->command' '*:: :->rest'
    case $state in
        (command) _describe -t commands command commands; _files ;;
        (rest) case $line[1] in
{chr(10).join(cases)}
        (*) _files ;;
        esac ;;
    esac
}}
if [[ $zsh_eval_context[-1] == loadautofunc ]]; then
    _bookq "$@"
else
    (( $+functions[compdef] )) || {{ autoload -Uz compinit && compinit; }}
    compdef _bookq bookq
fi
"""


def _fish_option(option: Option, condition: str) -> str:
    words = [
        f"-l {_quoted(word[2:])}" if word.startswith("--") else f"-s {_quoted(word[1:])}"
        for word in option.words
    ]
    value = ""
    if option.takes_value:
        value = f" -x -a {_quoted(' '.join(option.choices))}" if option.choices else " -r"
    return f"complete -c bookq{condition} {' '.join(words)}{value} -d {_quoted(option.help)}"


def _fish(words: list[Word], top: tuple[Option, ...]) -> str:
    lines = ["# Completion of bookq for fish."]
    first = " -n __fish_use_subcommand"
    lines += [_fish_option(option, first) for option in top]
    lines += [f"complete -c bookq{first} -a {_quoted(word.name)} -d {_quoted(word.help)}" for word in words]
    for word in words:
        condition = f" -n {_quoted(f'__fish_seen_subcommand_from {word.name}')}"
        lines += [_fish_option(option, condition) for option in word.options]
        if word.choices:
            lines.append(f"complete -c bookq{condition} -f -a {_quoted(' '.join(word.choices))}")
    return "\n".join(lines) + "\n"

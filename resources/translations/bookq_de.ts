<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>AboutDialog</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>About bookq</source>
        <translation>Über bookq</translation>
    </message>
    <message>
        <source>Paste links to books, watch the queue, get the books.
bookq keeps everything on this computer and tells nobody.</source>
        <translation>Links zu Büchern einfügen, der Warteschlange zusehen, die Bücher haben.
bookq behält alles auf diesem Computer und erzählt niemandem davon.</translation>
    </message>
    <message>
        <source>Versions and folders</source>
        <translation>Versionen und Ordner</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;About bookq</source>
        <translation>Ü&amp;ber bookq</translation>
    </message>
    <message>
        <source>&amp;Add the links</source>
        <translation>Links &amp;hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Back up…</source>
        <translation>&amp;Sichern…</translation>
    </message>
    <message>
        <source>&amp;Book</source>
        <translation>B&amp;uch</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>Abbre&amp;chen</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>&amp;Details…</source>
        <translation>&amp;Details…</translation>
    </message>
    <message>
        <source>&amp;Diagnostics…</source>
        <translation>&amp;Diagnose…</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren…</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Find a book</source>
        <translation>Buch &amp;finden</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Import files…</source>
        <translation>Dateien &amp;importieren…</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Mark as read</source>
        <translation>Als g&amp;elesen markieren</translation>
    </message>
    <message>
        <source>&amp;Open in browser</source>
        <translation>Im &amp;Browser öffnen</translation>
    </message>
    <message>
        <source>&amp;Open on Goodreads</source>
        <translation>Auf &amp;Goodreads öffnen</translation>
    </message>
    <message>
        <source>&amp;Paste and add</source>
        <translation>Einfügen und hin&amp;zufügen</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pause</translation>
    </message>
    <message>
        <source>&amp;Queue</source>
        <translation>&amp;Warteschlange</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Remove from the collection</source>
        <translation>Aus der &amp;Sammlung entfernen</translation>
    </message>
    <message>
        <source>&amp;Restore a backup…</source>
        <translation>Sicherung &amp;wiederherstellen…</translation>
    </message>
    <message>
        <source>&amp;Retry all failed</source>
        <translation>&amp;Alle fehlgeschlagenen wiederholen</translation>
    </message>
    <message>
        <source>&amp;Retry all failed or blocked</source>
        <translation>&amp;Alle fehlgeschlagenen und blockierten wiederholen</translation>
    </message>
    <message>
        <source>&amp;Save the page for a report…</source>
        <translation>Seite für Bericht &amp;speichern…</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>&amp;Einstellungen…</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Watch the clipboard</source>
        <translation>Zwischenablage &amp;beobachten</translation>
    </message>
    <message>
        <source>Add &amp;tags…</source>
        <translation>&amp;Tags hinzufügen…</translation>
    </message>
    <message>
        <source>Add what is in a backup; nothing that is here is lost</source>
        <translation>Hinzufügen, was in einer Sicherung ist; nichts von hier geht verloren</translation>
    </message>
    <message>
        <source>Change how bookq works; in force at once</source>
        <translation>Ändern, wie bookq arbeitet; gilt sofort</translation>
    </message>
    <message>
        <source>Choose all books</source>
        <translation>Alle Bücher wählen</translation>
    </message>
    <message>
        <source>Choose all jobs</source>
        <translation>Alle Aufträge wählen</translation>
    </message>
    <message>
        <source>Clear c&amp;anceled</source>
        <translation>Abgebr&amp;ochene entfernen</translation>
    </message>
    <message>
        <source>Clear f&amp;inished</source>
        <translation>F&amp;ertige entfernen</translation>
    </message>
    <message>
        <source>Clear fail&amp;ed</source>
        <translation>Fehl&amp;geschlagene entfernen</translation>
    </message>
    <message>
        <source>Clear fail&amp;ed or blocked</source>
        <translation>Fehl&amp;geschlagene und blockierte entfernen</translation>
    </message>
    <message>
        <source>Close the window; the queue goes on at the next start</source>
        <translation>Das Fenster schließen; die Warteschlange geht beim nächsten Start weiter</translation>
    </message>
    <message>
        <source>Copy &amp;link</source>
        <translation>&amp;Link kopieren</translation>
    </message>
    <message>
        <source>Copy the chosen rows</source>
        <translation>Die gewählten Zeilen kopieren</translation>
    </message>
    <message>
        <source>Copy the links of the chosen jobs</source>
        <translation>Die Links der gewählten Aufträge kopieren</translation>
    </message>
    <message>
        <source>Default la&amp;yout</source>
        <translation>Standard-&amp;Anordnung</translation>
    </message>
    <message>
        <source>Do once more what was taken back</source>
        <translation>Noch einmal tun, was zurückgenommen wurde</translation>
    </message>
    <message>
        <source>E&amp;xport the selected books…</source>
        <translation>Gewählte Bücher e&amp;xportieren…</translation>
    </message>
    <message>
        <source>Empty the line; from an empty one to the books</source>
        <translation>Die Zeile leeren; aus einer leeren zu den Büchern</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <source>Facts and log, to copy into a report</source>
        <translation>Fakten und Protokoll, zum Kopieren in einen Bericht</translation>
    </message>
    <message>
        <source>Fetch a&amp;gain</source>
        <translation>&amp;Neu laden</translation>
    </message>
    <message>
        <source>Filter the queue</source>
        <translation>Die Warteschlange filtern</translation>
    </message>
    <message>
        <source>Filter the table of books</source>
        <translation>Die Tabelle der Bücher filtern</translation>
    </message>
    <message>
        <source>Find in the &amp;queue</source>
        <translation>In der &amp;Warteschlange finden</translation>
    </message>
    <message>
        <source>From bar to bar</source>
        <translation>Von Balken zu Balken</translation>
    </message>
    <message>
        <source>From details or statistics back to the books</source>
        <translation>Von Details oder Statistik zurück zu den Büchern</translation>
    </message>
    <message>
        <source>Go to the &amp;links</source>
        <translation>Zu den &amp;Links</translation>
    </message>
    <message>
        <source>Go to the details</source>
        <translation>Zu den Details gehen</translation>
    </message>
    <message>
        <source>Import a &amp;folder…</source>
        <translation>&amp;Ordner importieren…</translation>
    </message>
    <message>
        <source>In the box for links</source>
        <translation>Im Feld für Links</translation>
    </message>
    <message>
        <source>In the details</source>
        <translation>In den Details</translation>
    </message>
    <message>
        <source>In the filter line of the books</source>
        <translation>In der Filterzeile der Bücher</translation>
    </message>
    <message>
        <source>In the queue</source>
        <translation>In der Warteschlange</translation>
    </message>
    <message>
        <source>In the statistics</source>
        <translation>In der Statistik</translation>
    </message>
    <message>
        <source>In the table of books</source>
        <translation>In der Tabelle der Bücher</translation>
    </message>
    <message>
        <source>Keep the exact answer of Goodreads in a file, without cookies</source>
        <translation>Die genaue Antwort von Goodreads in einer Datei behalten, ohne Cookies</translation>
    </message>
    <message>
        <source>Let the chosen jobs go before all others</source>
        <translation>Die gewählten Aufträge vor allen anderen erledigen</translation>
    </message>
    <message>
        <source>Like t&amp;he system</source>
        <translation>&amp;Wie das System</translation>
    </message>
    <message>
        <source>List every key</source>
        <translation>Alle Tasten auflisten</translation>
    </message>
    <message>
        <source>List what can be written here</source>
        <translation>Auflisten, was hier stehen kann</translation>
    </message>
    <message>
        <source>Make the column narrower, wider</source>
        <translation>Die Spalte schmaler, breiter machen</translation>
    </message>
    <message>
        <source>Mark as &amp;not read</source>
        <translation>Als &amp;ungelesen markieren</translation>
    </message>
    <message>
        <source>Move the column to the left, to the right</source>
        <translation>Die Spalte nach links, nach rechts schieben</translation>
    </message>
    <message>
        <source>Move to &amp;front</source>
        <translation>Nach &amp;vorn</translation>
    </message>
    <message>
        <source>Ne&amp;ither read nor not read</source>
        <translation>&amp;Weder gelesen noch ungelesen</translation>
    </message>
    <message>
        <source>Open a page with two bookmarks that hand books over to bookq</source>
        <translation>Eine Seite mit zwei Lesezeichen öffnen, die Bücher an bookq übergeben</translation>
    </message>
    <message>
        <source>Open the page of the book in the browser</source>
        <translation>Die Seite des Buches im Browser öffnen</translation>
    </message>
    <message>
        <source>Open the pages of the chosen jobs in the browser</source>
        <translation>Die Seiten der gewählten Aufträge im Browser öffnen</translation>
    </message>
    <message>
        <source>Put links to books that are copied elsewhere into the box</source>
        <translation>Links zu Büchern, die anderswo kopiert werden, in das Feld setzen</translation>
    </message>
    <message>
        <source>Put the chosen books under words of your own</source>
        <translation>Die gewählten Bücher mit eigenen Wörtern ordnen</translation>
    </message>
    <message>
        <source>Put the links in the box into the queue</source>
        <translation>Die Links im Feld in die Warteschlange stellen</translation>
    </message>
    <message>
        <source>Put the links of the clipboard into the queue at once</source>
        <translation>Die Links der Zwischenablage sofort in die Warteschlange stellen</translation>
    </message>
    <message>
        <source>Put the parts of the window back to where they were at first</source>
        <translation>Die Teile des Fensters wieder so anordnen wie am Anfang</translation>
    </message>
    <message>
        <source>Re&amp;do</source>
        <translation>Wieder&amp;holen</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>Ent&amp;fernen</translation>
    </message>
    <message>
        <source>Read all &amp;kept pages again</source>
        <translation>Alle behal&amp;tenen Seiten neu lesen</translation>
    </message>
    <message>
        <source>Read the &amp;kept page again</source>
        <translation>Behaltene Seite neu &amp;lesen</translation>
    </message>
    <message>
        <source>Read the kept pages of the chosen books once more, without a request</source>
        <translation>Die behaltenen Seiten der gewählten Bücher noch einmal lesen, ohne Anfrage</translation>
    </message>
    <message>
        <source>Read the page of the job from a file you saved in your browser</source>
        <translation>Die Seite des Auftrags aus einer Datei lesen, die im Browser gespeichert wurde</translation>
    </message>
    <message>
        <source>Read the pages bookq kept once more, without asking Goodreads</source>
        <translation>Die Seiten, die bookq behalten hat, noch einmal lesen, ohne Goodreads zu fragen</translation>
    </message>
    <message>
        <source>Read the pages of the chosen books once more</source>
        <translation>Die Seiten der gewählten Bücher noch einmal lesen</translation>
    </message>
    <message>
        <source>Remove the tag</source>
        <translation>Den Tag entfernen</translation>
    </message>
    <message>
        <source>Retry &amp;now</source>
        <translation>Jetzt &amp;wiederholen</translation>
    </message>
    <message>
        <source>Say nothing of the reading of the chosen books</source>
        <translation>Nichts darüber sagen, ob die gewählten Bücher gelesen sind</translation>
    </message>
    <message>
        <source>Say of the chosen books that you have not read them</source>
        <translation>Die gewählten Bücher als noch nicht gelesen kennzeichnen</translation>
    </message>
    <message>
        <source>Say of the chosen books that you have read them</source>
        <translation>Die gewählten Bücher als gelesen kennzeichnen</translation>
    </message>
    <message>
        <source>Show every attempt and what went wrong</source>
        <translation>Jeden Versuch zeigen, und was schiefging</translation>
    </message>
    <message>
        <source>Show only what the bar counts, or all again</source>
        <translation>Nur zeigen, was der Balken zählt, oder wieder alles</translation>
    </message>
    <message>
        <source>Start nothing new; what runs is finished</source>
        <translation>Nichts Neues beginnen; was läuft, wird beendet</translation>
    </message>
    <message>
        <source>Stop the chosen jobs but keep their rows</source>
        <translation>Die gewählten Aufträge anhalten, ihre Zeilen aber behalten</translation>
    </message>
    <message>
        <source>Take back what was added, removed or cleared last</source>
        <translation>Zurücknehmen, was zuletzt hinzugefügt, entfernt oder aufgeräumt wurde</translation>
    </message>
    <message>
        <source>Take canceled jobs out of the queue</source>
        <translation>Abgebrochene Aufträge aus der Warteschlange nehmen</translation>
    </message>
    <message>
        <source>Take failed and blocked jobs out of the queue</source>
        <translation>Fehlgeschlagene und blockierte Aufträge aus der Warteschlange nehmen</translation>
    </message>
    <message>
        <source>Take failed jobs out of the queue</source>
        <translation>Fehlgeschlagene Aufträge aus der Warteschlange nehmen</translation>
    </message>
    <message>
        <source>Take finished jobs out of the queue; their books stay</source>
        <translation>Fertige Aufträge aus der Warteschlange nehmen; ihre Bücher bleiben</translation>
    </message>
    <message>
        <source>Take in a library export, bookmarks, lists of links or saved pages</source>
        <translation>Einen Bibliotheks-Export, Lesezeichen, Linklisten oder gespeicherte Seiten aufnehmen</translation>
    </message>
    <message>
        <source>Take in all the saved pages of a folder</source>
        <translation>Alle gespeicherten Seiten eines Ordners aufnehmen</translation>
    </message>
    <message>
        <source>Take the chosen books out of the collection</source>
        <translation>Die gewählten Bücher aus der Sammlung nehmen</translation>
    </message>
    <message>
        <source>Take the chosen jobs out of the queue</source>
        <translation>Die gewählten Aufträge aus der Warteschlange nehmen</translation>
    </message>
    <message>
        <source>To details, queue, statistics; there: hide them</source>
        <translation>Zu Details, Warteschlange, Statistik; dort: ausblenden</translation>
    </message>
    <message>
        <source>To the books</source>
        <translation>Zu den Büchern</translation>
    </message>
    <message>
        <source>To the column before, to the next column</source>
        <translation>Zur Spalte davor, zur nächsten Spalte</translation>
    </message>
    <message>
        <source>To the first bar, to the last</source>
        <translation>Zum ersten Balken, zum letzten</translation>
    </message>
    <message>
        <source>To the next part, to the part before</source>
        <translation>Zum nächsten Teil, zum vorigen Teil</translation>
    </message>
    <message>
        <source>Try every failed job again</source>
        <translation>Jeden fehlgeschlagenen Auftrag noch einmal versuchen</translation>
    </message>
    <message>
        <source>Try every failed or blocked job again</source>
        <translation>Jeden fehlgeschlagenen oder blockierten Auftrag noch einmal versuchen</translation>
    </message>
    <message>
        <source>Try the chosen jobs again without waiting</source>
        <translation>Die gewählten Aufträge ohne Warten noch einmal versuchen</translation>
    </message>
    <message>
        <source>Use a saved pa&amp;ge…</source>
        <translation>Gespeicherte Seite ben&amp;utzen…</translation>
    </message>
    <message>
        <source>Versions and folders, to copy into a report</source>
        <translation>Versionen und Ordner, zum Kopieren in einen Bericht</translation>
    </message>
    <message>
        <source>When Goodreads &amp;blocks</source>
        <translation>&amp;Wenn Goodreads blockiert</translation>
    </message>
    <message>
        <source>Write a not&amp;e</source>
        <translation>Noti&amp;z schreiben</translation>
    </message>
    <message>
        <source>Write a note of your own on the chosen book</source>
        <translation>Eine eigene Notiz zum gewählten Buch schreiben</translation>
    </message>
    <message>
        <source>Write books, queue, tags and notes into one file, to keep elsewhere</source>
        <translation>Bücher, Warteschlange, Schlagwörter und Notizen in eine Datei schreiben, um sie anderswo aufzuheben</translation>
    </message>
    <message>
        <source>Write in the box for links</source>
        <translation>In das Feld für Links schreiben</translation>
    </message>
    <message>
        <source>Write the books into a file for other programs</source>
        <translation>Die Bücher in eine Datei für andere Programme schreiben</translation>
    </message>
    <message>
        <source>Write the chosen books into a file for other programs</source>
        <translation>Die gewählten Bücher in eine Datei für andere Programme schreiben</translation>
    </message>
</context>
<context>
    <name>AttemptsModel</name>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} s</translation>
    </message>
</context>
<context>
    <name>Awards</name>
    <message>
        <source>nominated</source>
        <translation>nominiert</translation>
    </message>
    <message>
        <source>won</source>
        <translation>gewonnen</translation>
    </message>
</context>
<context>
    <name>BackupWiring</name>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Back up to</source>
        <translation>Sichern in</translation>
    </message>
    <message>
        <source>Backing up to {name}…</source>
        <translation>{name} wird geschrieben…</translation>
    </message>
    <message>
        <source>Backups of bookq (*.zip)</source>
        <translation>Sicherungen von bookq (*.zip)</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Sicherung wiederherstellen</translation>
    </message>
    <message>
        <source>Taking in {name}…</source>
        <translation>{name} wird übernommen…</translation>
    </message>
</context>
<context>
    <name>Board</name>
    <message>
        <source>Charts</source>
        <translation>Diagramme</translation>
    </message>
</context>
<context>
    <name>BookPage</name>
    <message>
        <source>About this edition</source>
        <translation>Zu dieser Ausgabe</translation>
    </message>
    <message>
        <source>Awards</source>
        <translation>Auszeichnungen</translation>
    </message>
    <message>
        <source>Characters</source>
        <translation>Figuren</translation>
    </message>
    <message>
        <source>Copy as</source>
        <translation>Kopieren als</translation>
    </message>
    <message>
        <source>Copy the book as a link, a citation or a record</source>
        <translation>Das Buch als Link, Zitat oder Datensatz kopieren</translation>
    </message>
    <message>
        <source>Fetch the page of the book once more</source>
        <translation>Die Seite des Buches noch einmal laden</translation>
    </message>
    <message>
        <source>Genres</source>
        <translation>Genres</translation>
    </message>
    <message>
        <source>Open on Goodreads</source>
        <translation>Auf Goodreads öffnen</translation>
    </message>
    <message>
        <source>Open the page of the book in the browser</source>
        <translation>Die Seite des Buches im Browser öffnen</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Orte</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Neu lesen</translation>
    </message>
    <message>
        <source>Read the page that was kept once more, without a request</source>
        <translation>Die behaltene Seite noch einmal lesen, ohne Anfrage</translation>
    </message>
    <message>
        <source>Refetch</source>
        <translation>Neu laden</translation>
    </message>
    <message>
        <source>Your own words</source>
        <translation>Eigene Angaben</translation>
    </message>
</context>
<context>
    <name>BookWiring</name>
    <message>
        <source>Copied: {text}</source>
        <translation>Kopiert: {text}</translation>
    </message>
    <message>
        <source>This page could not be opened in a browser: {address}</source>
        <translation>Diese Seite konnte nicht im Browser geöffnet werden: {address}</translation>
    </message>
</context>
<context>
    <name>BooksModel</name>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
</context>
<context>
    <name>Cautions</name>
    <message>
        <source>One thing on the page looked wrong</source>
        <translation>Eine Sache auf der Seite sah falsch aus</translation>
    </message>
    <message>
        <source>Some things on the page looked wrong</source>
        <translation>Einiges auf der Seite sah falsch aus</translation>
    </message>
    <message>
        <source>The last fetch failed; this is what was read before</source>
        <translation>Das letzte Laden schlug fehl; dies wurde davor gelesen</translation>
    </message>
</context>
<context>
    <name>ChartWidget</name>
    <message>
        <source>Click, or press Enter, to see only these.</source>
        <translation>Klicken oder Eingabe drücken, um nur diese zu sehen.</translation>
    </message>
</context>
<context>
    <name>Chips</name>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Blockiert</translation>
    </message>
    <message>
        <source>Canceled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Delete removes it</source>
        <translation>Entf entfernt es</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Retrying</source>
        <translation>Wird wiederholt</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Show every job</source>
        <translation>Alle Aufträge zeigen</translation>
    </message>
    <message>
        <source>Show only books with {text}</source>
        <translation>Nur Bücher mit {text} zeigen</translation>
    </message>
    <message>
        <source>Show only these jobs</source>
        <translation>Nur diese Aufträge zeigen</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartend</translation>
    </message>
</context>
<context>
    <name>Columns</name>
    <message>
        <source>&amp;Narrower</source>
        <translation>&amp;Schmaler</translation>
    </message>
    <message>
        <source>&amp;Wider</source>
        <translation>&amp;Breiter</translation>
    </message>
    <message>
        <source>As they arrived</source>
        <translation>Wie sie ankommen</translation>
    </message>
    <message>
        <source>Ascending</source>
        <translation>Aufsteigend</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Autor</translation>
    </message>
    <message>
        <source>Column “{heading}”</source>
        <translation>Spalte „{heading}“</translation>
    </message>
    <message>
        <source>Cover</source>
        <translation>Titelbild</translation>
    </message>
    <message>
        <source>Descending</source>
        <translation>Absteigend</translation>
    </message>
    <message>
        <source>Fetched</source>
        <translation>Geladen</translation>
    </message>
    <message>
        <source>First published</source>
        <translation>Erstmals erschienen</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Genres</source>
        <translation>Genres</translation>
    </message>
    <message>
        <source>ISBN</source>
        <translation>ISBN</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Move &amp;left</source>
        <translation>Nach &amp;links</translation>
    </message>
    <message>
        <source>Move &amp;right</source>
        <translation>Nach &amp;rechts</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>Verlag</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>Bewertung</translation>
    </message>
    <message>
        <source>Ratings</source>
        <translation>Stimmen</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Gelesen</translation>
    </message>
    <message>
        <source>Reset columns</source>
        <translation>Spalten zurücksetzen</translation>
    </message>
    <message>
        <source>Reviews</source>
        <translation>Rezensionen</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Reihe</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Want to read</source>
        <translation>Wollen es lesen</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Warnungen</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Jahr</translation>
    </message>
    <message>
        <source>has a cover</source>
        <translation>hat ein Titelbild</translation>
    </message>
    <message>
        <source>no cover</source>
        <translation>kein Titelbild</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>not rated</source>
        <translation>nicht bewertet</translation>
    </message>
    <message>
        <source>nothing said</source>
        <translation>nichts gesagt</translation>
    </message>
    <message>
        <source>{heading}, column {place} of {count}</source>
        <translation>{heading}, Spalte {place} von {count}</translation>
    </message>
    <message>
        <source>{heading}, {width} pixels wide</source>
        <translation>{heading}, {width} Pixel breit</translation>
    </message>
    <message>
        <source>{rating} of 5 stars</source>
        <translation>{rating} von 5 Sternen</translation>
    </message>
</context>
<context>
    <name>CoolingBanner</name>
    <message>
        <source>Ask for a single page now</source>
        <translation>Jetzt um eine einzelne Seite bitten</translation>
    </message>
    <message>
        <source>Choose pages that you saved in your browser; they are read without asking Goodreads</source>
        <translation>Im Browser gespeicherte Seiten wählen; sie werden gelesen, ohne Goodreads zu fragen</translation>
    </message>
    <message>
        <source>Open the page in my browser</source>
        <translation>Die Seite in meinem Browser öffnen</translation>
    </message>
    <message>
        <source>See what Goodreads answers; save the page there and drop the file here</source>
        <translation>Sehen, was Goodreads antwortet; die Seite dort speichern und die Datei hierher ziehen</translation>
    </message>
    <message>
        <source>The queue goes on.</source>
        <translation>Die Warteschlange geht weiter.</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Jetzt versuchen</translation>
    </message>
    <message>
        <source>Use saved pages…</source>
        <translation>Gespeicherte Seiten benutzen…</translation>
    </message>
</context>
<context>
    <name>CopyAs</name>
    <message>
        <source>Cells for a spreadsheet</source>
        <translation>Zellen für eine Tabelle</translation>
    </message>
    <message>
        <source>Citation</source>
        <translation>Zitat</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>Title and author</source>
        <translation>Titel und Autor</translation>
    </message>
</context>
<context>
    <name>Cover</name>
    <message>
        <source>Cover of {title}, press to enlarge</source>
        <translation>Titelbild von {title}, zum Vergrößern drücken</translation>
    </message>
    <message>
        <source>No cover</source>
        <translation>Kein Titelbild</translation>
    </message>
    <message>
        <source>No cover of {title}</source>
        <translation>Kein Titelbild von {title}</translation>
    </message>
</context>
<context>
    <name>CoverViewer</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Close the picture (Esc)</source>
        <translation>Das Bild schließen (Esc)</translation>
    </message>
    <message>
        <source>Copy the picture</source>
        <translation>Das Bild kopieren</translation>
    </message>
    <message>
        <source>Cover of {title}</source>
        <translation>Titelbild von {title}</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>&amp;Copy for a report</source>
        <translation>Für einen Bericht &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation>&amp;Details</translation>
    </message>
    <message>
        <source>(And {count} more since.)</source>
        <translation>(Und {count} weitere seitdem.)</translation>
    </message>
    <message>
        <source>A part of bookq failed unexpectedly. Your queue and your books are safe on disk, and you can go on working. If it happens again, please report it with the details.</source>
        <translation>Ein Teil von bookq ist unerwartet ausgefallen. Warteschlange und Bücher liegen sicher auf der Festplatte, und es kann weitergearbeitet werden. Falls es wieder vorkommt, bitte mit den Details melden.</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>Etwas ist schiefgegangen</translation>
    </message>
</context>
<context>
    <name>Dates</name>
    <message>
        <source>{day} {month} {year}</source>
        <translation>{day}. {month} {year}</translation>
    </message>
    <message>
        <source>{month} {year}</source>
        <translation>{month} {year}</translation>
    </message>
</context>
<context>
    <name>Description</name>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Show less</source>
        <translation>Weniger zeigen</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>Mehr zeigen</translation>
    </message>
</context>
<context>
    <name>DetailsPane</name>
    <message>
        <source>Choose a book in the table to see its cover, rating and description here.</source>
        <translation>Ein Buch in der Tabelle wählen, um hier Titelbild, Bewertung und Beschreibung zu sehen.</translation>
    </message>
    <message>
        <source>Details of the book</source>
        <translation>Details zum Buch</translation>
    </message>
    <message>
        <source>It may have been removed a moment ago. Add its link again to fetch it.</source>
        <translation>Vielleicht wurde es gerade entfernt. Seinen Link noch einmal hinzufügen, um es zu laden.</translation>
    </message>
    <message>
        <source>No book selected</source>
        <translation>Kein Buch gewählt</translation>
    </message>
    <message>
        <source>Reading the record…</source>
        <translation>Der Datensatz wird gelesen…</translation>
    </message>
    <message>
        <source>This book is not here any more</source>
        <translation>Dieses Buch ist nicht mehr hier</translation>
    </message>
</context>
<context>
    <name>DiagnosticsDialog</name>
    <message>
        <source>&amp;Copy for a report</source>
        <translation>Für einen Bericht &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Facts</source>
        <translation>&amp;Fakten</translation>
    </message>
    <message>
        <source>&amp;Log</source>
        <translation>&amp;Protokoll</translation>
    </message>
    <message>
        <source>&amp;Open folder</source>
        <translation>&amp;Ordner öffnen</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Speichern…</translation>
    </message>
    <message>
        <source>Copy facts and log</source>
        <translation>Fakten und Protokoll kopieren</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>Diagnose</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Fakten</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Nothing has been noted down yet.</source>
        <translation>Es wurde noch nichts notiert.</translation>
    </message>
    <message>
        <source>Save facts and log as a file</source>
        <translation>Fakten und Protokoll als Datei speichern</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Den Bericht speichern</translation>
    </message>
    <message>
        <source>Show the folder of the collection in the file manager</source>
        <translation>Den Ordner der Sammlung im Dateimanager zeigen</translation>
    </message>
    <message>
        <source>Text files (*.txt)</source>
        <translation>Textdateien (*.txt)</translation>
    </message>
    <message>
        <source>The report could not be saved: {reason}</source>
        <translation>Der Bericht konnte nicht gespeichert werden: {reason}</translation>
    </message>
    <message>
        <source>The report holds no cookies and no passwords. Its log may name files and books.</source>
        <translation>Der Bericht enthält keine Cookies und keine Passwörter. Sein Protokoll kann Dateien und Bücher nennen.</translation>
    </message>
    <message>
        <source>The report is on the clipboard.</source>
        <translation>Der Bericht ist in der Zwischenablage.</translation>
    </message>
    <message>
        <source>The report was saved as {file}.</source>
        <translation>Der Bericht wurde als {file} gespeichert.</translation>
    </message>
    <message>
        <source>This folder could not be opened: {folder}</source>
        <translation>Dieser Ordner konnte nicht geöffnet werden: {folder}</translation>
    </message>
</context>
<context>
    <name>Docks</name>
    <message>
        <source>Choose the panel to see</source>
        <translation>Wählen, welcher Bereich zu sehen ist</translation>
    </message>
    <message>
        <source>Panels</source>
        <translation>Bereiche</translation>
    </message>
</context>
<context>
    <name>DropHint</name>
    <message>
        <source>Drop links, text, files or folders to add them</source>
        <translation>Links, Text, Dateien oder Ordner hier ablegen, um sie hinzuzufügen</translation>
    </message>
    <message>
        <source>Drop the saved page of {book} here</source>
        <translation>Die gespeicherte Seite von {book} hier ablegen</translation>
    </message>
    <message>
        <source>On a row of the queue: the saved page of that book</source>
        <translation>Auf einer Zeile der Warteschlange: die gespeicherte Seite jenes Buches</translation>
    </message>
</context>
<context>
    <name>ExplainedLine</name>
    <message>
        <source>What can be written here</source>
        <translation>Was hier geschrieben werden kann</translation>
    </message>
    <message>
        <source>What can be written here (F4)</source>
        <translation>Was hier geschrieben werden kann (F4)</translation>
    </message>
    <message>
        <source>What it may become</source>
        <translation>Was daraus werden kann</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message numerus="yes">
        <source>%n books are in {file}</source>
        <comment>%n book is in {file}</comment>
        <translation>
            <numerusform>%n Buch steht in {file}</numerusform>
            <numerusform>%n Bücher stehen in {file}</numerusform>
        </translation>
    </message>
    <message>
        <source>A database with tables for books, people, series, genres and tags.</source>
        <translation>Eine Datenbank mit Tabellen für Bücher, Personen, Reihen, Genres und Tags.</translation>
    </message>
    <message>
        <source>A page to read, print or send, with the descriptions.</source>
        <translation>Eine Seite zum Lesen, Drucken oder Verschicken, mit den Beschreibungen.</translation>
    </message>
    <message>
        <source>A table to read, for notes and web pages.</source>
        <translation>Eine Tabelle zum Lesen, für Notizen und Webseiten.</translation>
    </message>
    <message>
        <source>For Excel, LibreOffice and others: a line a book, every field a column.</source>
        <translation>Für Excel, LibreOffice und andere: eine Zeile je Buch, eine Spalte je Feld.</translation>
    </message>
    <message>
        <source>For LaTeX and reference managers such as JabRef.</source>
        <translation>Für LaTeX und Literaturverwaltungen wie JabRef.</translation>
    </message>
    <message>
        <source>For programs: the whole record of every book, in one list.</source>
        <translation>Für Programme: der ganze Datensatz jedes Buches, in einer Liste.</translation>
    </message>
    <message>
        <source>For programs: the whole record of every book, one a line.</source>
        <translation>Für Programme: der ganze Datensatz jedes Buches, einer je Zeile.</translation>
    </message>
    <message>
        <source>For reference managers such as Zotero, EndNote and Mendeley.</source>
        <translation>Für Literaturverwaltungen wie Zotero, EndNote und Mendeley.</translation>
    </message>
    <message>
        <source>The columns that Goodreads, StoryGraph and many others import; tags become shelves.</source>
        <translation>Die Spalten, die Goodreads, StoryGraph und viele andere importieren; Tags werden zu Regalen.</translation>
    </message>
    <message>
        <source>There is no folder {folder}. Choose another, or make it first.</source>
        <translation>Es gibt keinen Ordner {folder}. Einen anderen wählen oder ihn zuerst anlegen.</translation>
    </message>
    <message>
        <source>Write the name of the file.</source>
        <translation>Den Namen der Datei schreiben.</translation>
    </message>
    <message>
        <source>bookq keeps its own files there. Choose another folder or name.</source>
        <translation>bookq hat dort seine eigenen Dateien. Einen anderen Ordner oder Namen wählen.</translation>
    </message>
    <message>
        <source>{name} is a folder. Add a name for the file.</source>
        <translation>{name} ist ein Ordner. Einen Namen für die Datei anfügen.</translation>
    </message>
    <message>
        <source>{name} is a folder. Choose another name.</source>
        <translation>{name} ist ein Ordner. Einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>{name} is there already and will be replaced.</source>
        <translation>{name} gibt es schon und wird ersetzt.</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>&amp;Browse…</source>
        <translation>&amp;Durchsuchen…</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>&amp;Exportieren</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>&amp;Format</translation>
    </message>
    <message>
        <source>Books</source>
        <translation>Bücher</translation>
    </message>
    <message>
        <source>Choose folder and name of the file</source>
        <translation>Ordner und Namen der Datei wählen</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Export these books</source>
        <translation>Diese Bücher exportieren</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>Exportieren nach</translation>
    </message>
    <message>
        <source>Fi&amp;le</source>
        <translation>Da&amp;tei</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>What the file is for</source>
        <translation>Wofür die Datei ist</translation>
    </message>
    <message>
        <source>Where the books are written to</source>
        <translation>Wohin die Bücher geschrieben werden</translation>
    </message>
    <message>
        <source>Write the file (Return)</source>
        <translation>Die Datei schreiben (Eingabe)</translation>
    </message>
</context>
<context>
    <name>ExportWiring</name>
    <message>
        <source>Open the folder</source>
        <translation>Den Ordner öffnen</translation>
    </message>
    <message>
        <source>Writing {books} to {file}…</source>
        <translation>{books} werden nach {file} geschrieben…</translation>
    </message>
</context>
<context>
    <name>Facts</name>
    <message>
        <source>Copy {name}</source>
        <translation>{name} kopieren</translation>
    </message>
    <message>
        <source>Edition</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>Editions</source>
        <translation>Ausgaben</translation>
    </message>
    <message>
        <source>First published</source>
        <translation>Erstmals erschienen</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Goodreads id</source>
        <translation>Goodreads-Nummer</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Original title</source>
        <translation>Originaltitel</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Erschienen</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>Verlag</translation>
    </message>
    <message>
        <source>Reading now</source>
        <translation>Lesen es gerade</translation>
    </message>
    <message>
        <source>Want to read</source>
        <translation>Wollen es lesen</translation>
    </message>
    <message>
        <source>Work id</source>
        <translation>Werknummer</translation>
    </message>
</context>
<context>
    <name>Filter</name>
    <message>
        <source>In “{field}:{value}” the first number is the larger one. Swap them.</source>
        <translation>In „{field}:{value}“ ist die erste Zahl die größere. Bitte vertauschen.</translation>
    </message>
    <message>
        <source>There is no field “{field}”. Write one of {fields}, or put quotes around “{value}” to look for these words.</source>
        <translation>Es gibt kein Feld „{field}“. Eines von {fields} schreiben, oder „{value}“ in Anführungszeichen setzen, um nach diesen Wörtern zu suchen.</translation>
    </message>
    <message>
        <source>“is:” takes one of {words}. “{value}” is none of these.</source>
        <translation>„is:“ braucht eines von {words}. „{value}“ ist keines davon.</translation>
    </message>
    <message>
        <source>“{field}:” takes a date, like {example}.</source>
        <translation>„{field}:“ braucht ein Datum, etwa {example}.</translation>
    </message>
    <message>
        <source>“{field}:” takes a number or a range, like {example}.</source>
        <translation>„{field}:“ braucht eine Zahl oder einen Bereich, etwa {example}.</translation>
    </message>
    <message>
        <source>“{field}:” takes a number or a range, like {example}. “{value}” is neither.</source>
        <translation>„{field}:“ braucht eine Zahl oder einen Bereich, etwa {example}. „{value}“ ist keines von beiden.</translation>
    </message>
    <message>
        <source>“{field}:” takes one of {example}. “{value}” is none of these.</source>
        <translation>„{field}:“ braucht eines von {example}. „{value}“ ist nicht dabei.</translation>
    </message>
    <message>
        <source>“{field}:” takes words, like {example}.</source>
        <translation>„{field}:“ braucht Wörter, etwa {example}.</translation>
    </message>
    <message>
        <source>“{field}:” takes yes, no, any or none. “{value}” is none of these.</source>
        <translation>„{field}:“ braucht yes, no, any oder none. „{value}“ ist keines davon.</translation>
    </message>
    <message>
        <source>“{field}” cannot be filtered by: only the details of a book show it. Put quotes around “{value}” to look for these words.</source>
        <translation>Nach „{field}“ lässt sich nicht filtern: nur die Details eines Buchs zeigen es. Setzen Sie „{value}“ in Anführungszeichen, um nach diesen Wörtern zu suchen.</translation>
    </message>
</context>
<context>
    <name>FilterHelp</name>
    <message>
        <source>both words, anywhere</source>
        <translation>beide Wörter, irgendwo</translation>
    </message>
    <message>
        <source>fetched after this month</source>
        <translation>nach diesem Monat geladen</translation>
    </message>
    <message>
        <source>fewer than 500 reviews</source>
        <translation>weniger als 500 Rezensionen</translation>
    </message>
    <message>
        <source>from this publisher</source>
        <translation>aus diesem Verlag</translation>
    </message>
    <message>
        <source>in the title</source>
        <translation>im Titel</translation>
    </message>
    <message>
        <source>in this format</source>
        <translation>in diesem Format</translation>
    </message>
    <message>
        <source>in this language</source>
        <translation>in dieser Sprache</translation>
    </message>
    <message>
        <source>in this series</source>
        <translation>in dieser Reihe</translation>
    </message>
    <message>
        <source>more than 10,000 ratings</source>
        <translation>mehr als 10.000 Bewertungen</translation>
    </message>
    <message>
        <source>of this genre; genre:=fantasy exactly</source>
        <translation>aus diesem Genre; genre:=fantasy genau</translation>
    </message>
    <message>
        <source>of unknown year; year:any of a known one</source>
        <translation>mit unbekanntem Jahr; year:any mit einem bekannten</translation>
    </message>
    <message>
        <source>on whose page something looked wrong</source>
        <translation>auf deren Seite etwas falsch aussah</translation>
    </message>
    <message>
        <source>Awards, characters, places, descriptions, translators: only in the details of a book</source>
        <translation>Auszeichnungen, Figuren, Orte, Beschreibungen, Übersetzer: nur in den Details eines Buchs</translation>
    </message>
    <message>
        <source>between these days or times</source>
        <translation>zwischen diesen Tagen oder Zeiten</translation>
    </message>
    <message>
        <source>done or failed on this day; ended:any ever</source>
        <translation>an diesem Tag fertig oder fehlgeschlagen; ended:any irgendwann</translation>
    </message>
    <message>
        <source>first before 1900; first:..1900 until 1900</source>
        <translation>zuerst vor 1900; first:..1900 bis 1900</translation>
    </message>
    <message>
        <source>from these years; year:1990- since 1990</source>
        <translation>aus diesen Jahren; year:1990- seit 1990</translation>
    </message>
    <message>
        <source>in this hour; T14:30 in this minute</source>
        <translation>in dieser Stunde; T14:30 in dieser Minute</translation>
    </message>
    <message>
        <source>marked as not read; read:none as neither</source>
        <translation>als ungelesen markiert; read:none weder noch</translation>
    </message>
    <message>
        <source>marked as read; unread all others</source>
        <translation>als gelesen markiert; unread alle anderen</translation>
    </message>
    <message>
        <source>of this author; by: means the same</source>
        <translation>von diesem Autor; by: ist dasselbe</translation>
    </message>
    <message>
        <source>of which an attempt met such an error</source>
        <translation>bei denen ein Versuch so einen Fehler hatte</translation>
    </message>
    <message>
        <source>rated above 4; rating:4+ from 4 up</source>
        <translation>mit mehr als 4 bewertet; rating:4+ ab 4</translation>
    </message>
    <message>
        <source>shorter than 200 pages; pages:-200 up to 200</source>
        <translation>kürzer als 200 Seiten; pages:-200 bis 200</translation>
    </message>
    <message>
        <source>that stand so; also status:queued</source>
        <translation>die so stehen; auch status:queued</translation>
    </message>
    <message>
        <source>these words together</source>
        <translation>diese Wörter zusammen</translation>
    </message>
    <message>
        <source>tried more than twice; tries:1 only once</source>
        <translation>mehr als zweimal versucht; tries:1 nur einmal</translation>
    </message>
    <message>
        <source>wanted by more than 1,000 readers</source>
        <translation>von mehr als 1.000 Lesern gewünscht</translation>
    </message>
    <message>
        <source>whose last fetch failed</source>
        <translation>deren letztes Laden fehlschlug</translation>
    </message>
    <message>
        <source>with such an error; kind:none without any</source>
        <translation>mit so einem Fehler; kind:none ohne Fehler</translation>
    </message>
    <message>
        <source>with these digits</source>
        <translation>mit diesen Ziffern</translation>
    </message>
    <message>
        <source>with this tag of yours; tag:none without any</source>
        <translation>mit diesem eigenen Tag; tag:none ohne</translation>
    </message>
    <message>
        <source>with this word in your note</source>
        <translation>mit diesem Wort in der Notiz</translation>
    </message>
    <message>
        <source>without this word</source>
        <translation>ohne dieses Wort</translation>
    </message>
</context>
<context>
    <name>FilterLine</name>
    <message>
        <source>Filter the books</source>
        <translation>Die Bücher filtern</translation>
    </message>
    <message>
        <source>Show only the books with these words (Ctrl+F). F4 or the “?” lists all fields.</source>
        <translation>Nur die Bücher mit diesen Wörtern zeigen (Strg+F). F4 oder das „?“ listet alle Felder auf.</translation>
    </message>
    <message>
        <source>title, author, rating:&gt;4, year:1990-1999</source>
        <translation>Titel, Autor, rating:&gt;4, year:1990-1999</translation>
    </message>
</context>
<context>
    <name>Folders</name>
    <message>
        <source>Covers and pages; may be deleted</source>
        <translation>Titelbilder und Seiten; dürfen gelöscht werden</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open: {what}</source>
        <translation>Öffnen: {what}</translation>
    </message>
    <message>
        <source>Queue and books</source>
        <translation>Warteschlange und Bücher</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Show this folder in the file manager</source>
        <translation>Diesen Ordner im Dateimanager zeigen</translation>
    </message>
    <message>
        <source>To keep a collection in another folder, start bookq with --data-dir FOLDER, or set BOOKQ_DATA_DIR to it, or make a folder bookq-data beside the packed program. Everything is kept under that folder then.</source>
        <translation>Um eine Sammlung in einem anderen Ordner zu halten, starten Sie bookq mit --data-dir ORDNER, setzen Sie BOOKQ_DATA_DIR darauf oder legen Sie neben dem gepackten Programm einen Ordner bookq-data an. Dann liegt alles in diesem Ordner.</translation>
    </message>
</context>
<context>
    <name>Formats</name>
    <message>
        <source>BibTeX</source>
        <translation>BibTeX</translation>
    </message>
    <message>
        <source>Goodreads or StoryGraph import (CSV)</source>
        <translation>Für den Import bei Goodreads oder StoryGraph (CSV)</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>JSON Lines</source>
        <translation>JSON Lines</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>RIS (Zotero, EndNote)</source>
        <translation>RIS (Zotero, EndNote)</translation>
    </message>
    <message>
        <source>SQLite database</source>
        <translation>SQLite-Datenbank</translation>
    </message>
    <message>
        <source>Spreadsheet (CSV)</source>
        <translation>Tabelle (CSV)</translation>
    </message>
    <message>
        <source>Web page (HTML)</source>
        <translation>Webseite (HTML)</translation>
    </message>
</context>
<context>
    <name>Histogram</name>
    <message>
        <source>1 star</source>
        <translation>1 Stern</translation>
    </message>
    <message>
        <source>Ratings by stars</source>
        <translation>Bewertungen nach Sternen</translation>
    </message>
    <message>
        <source>{stars} stars</source>
        <translation>{stars} Sterne</translation>
    </message>
    <message>
        <source>{stars}: {count} ({percent})</source>
        <translation>{stars}: {count} ({percent})</translation>
    </message>
</context>
<context>
    <name>IntakeWiring</name>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Import a folder</source>
        <translation>Ordner importieren</translation>
    </message>
    <message>
        <source>Import files</source>
        <translation>Dateien importieren</translation>
    </message>
    <message>
        <source>Looking for links in a long text…</source>
        <translation>In einem langen Text werden Links gesucht…</translation>
    </message>
    <message>
        <source>Reading {name}…</source>
        <translation>{name} wird gelesen…</translation>
    </message>
    <message>
        <source>Exports, bookmarks, lists, saved pages</source>
        <translation>Exporte, Lesezeichen, Listen, gespeicherte Seiten</translation>
    </message>
    <message>
        <source>Nothing was left to take back: these jobs had left the queue. Books that came of them stay in the collection.</source>
        <translation>Es war nichts mehr zurückzunehmen: diese Aufträge waren nicht mehr in der Warteschlange. Bücher, die sie gebracht haben, bleiben in der Sammlung.</translation>
    </message>
    <message>
        <source>Saved pages</source>
        <translation>Gespeicherte Seiten</translation>
    </message>
    <message>
        <source>That is too long for the box; its links are added at once.</source>
        <translation>Das ist zu lang für das Feld; die Links darin werden sofort hinzugefügt.</translation>
    </message>
    <message>
        <source>That was too much at once: only the first part is taken in.</source>
        <translation>Das war zu viel auf einmal: nur der erste Teil wird aufgenommen.</translation>
    </message>
    <message>
        <source>There is no link to a book in this text.</source>
        <translation>In diesem Text gibt es keinen Link zu einem Buch.</translation>
    </message>
    <message>
        <source>There is nothing in it that bookq could read.</source>
        <translation>Darin ist nichts, was bookq lesen könnte.</translation>
    </message>
    <message>
        <source>This text could not be read. Try it in smaller parts.</source>
        <translation>Dieser Text war nicht lesbar. Es in kleineren Teilen versuchen.</translation>
    </message>
    <message>
        <source>Use a saved page</source>
        <translation>Eine gespeicherte Seite benutzen</translation>
    </message>
    <message>
        <source>You can close the window at any time: the queue goes on at the next start.</source>
        <translation>Das Fenster kann jederzeit geschlossen werden: die Warteschlange geht beim nächsten Start weiter.</translation>
    </message>
    <message>
        <source>{book} is done: it was read from {file}.</source>
        <translation>{book} ist fertig: es wurde aus {file} gelesen.</translation>
    </message>
    <message>
        <source>{file} could not be read, so {book} is still to be fetched.</source>
        <translation>{file} war nicht lesbar; {book} ist darum noch zu laden.</translation>
    </message>
    <message>
        <source>{file} is the page of another book ({other}); {book} is still to be fetched.</source>
        <translation>{file} ist die Seite eines anderen Buches ({other}); {book} ist noch zu laden.</translation>
    </message>
</context>
<context>
    <name>JobDialog</name>
    <message>
        <source>&amp;Copy for a report</source>
        <translation>Für einen Bericht &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Open in browser</source>
        <translation>Im &amp;Browser öffnen</translation>
    </message>
    <message>
        <source>&amp;Retry now</source>
        <translation>&amp;Jetzt wiederholen</translation>
    </message>
    <message>
        <source>&amp;Save the page…</source>
        <translation>Seite &amp;speichern…</translation>
    </message>
    <message>
        <source>&amp;Trace</source>
        <translation>&amp;Protokoll</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>How it ended</source>
        <translation>Wie er endete</translation>
    </message>
    <message>
        <source>Keep the exact answer of Goodreads in a file, without cookies</source>
        <translation>Die genaue Antwort von Goodreads in einer Datei behalten, ohne Cookies</translation>
    </message>
    <message>
        <source>Show what the program noted down</source>
        <translation>Zeigen, was das Programm notiert hat</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Trace</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Try</source>
        <translation>Versuch</translation>
    </message>
</context>
<context>
    <name>Kinds</name>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Another book</source>
        <translation>Ein anderes Buch</translation>
    </message>
    <message>
        <source>Answer too slow</source>
        <translation>Antwort zu langsam</translation>
    </message>
    <message>
        <source>Blocked by the firewall</source>
        <translation>Von der Firewall blockiert</translation>
    </message>
    <message>
        <source>Canceled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Captcha</source>
        <translation>Captcha</translation>
    </message>
    <message>
        <source>Check for browsers</source>
        <translation>Prüfung auf Browser</translation>
    </message>
    <message>
        <source>Connection lost</source>
        <translation>Verbindung abgerissen</translation>
    </message>
    <message>
        <source>Endless redirects</source>
        <translation>Endlose Weiterleitung</translation>
    </message>
    <message>
        <source>Fault of the site</source>
        <translation>Fehler der Website</translation>
    </message>
    <message>
        <source>File not readable</source>
        <translation>Datei nicht lesbar</translation>
    </message>
    <message>
        <source>Incomplete page</source>
        <translation>Unvollständige Seite</translation>
    </message>
    <message>
        <source>Insecure connection</source>
        <translation>Unsichere Verbindung</translation>
    </message>
    <message>
        <source>Mistake of bookq</source>
        <translation>Fehler von bookq</translation>
    </message>
    <message>
        <source>No answer in time</source>
        <translation>Keine Antwort in der Zeit</translation>
    </message>
    <message>
        <source>No network</source>
        <translation>Kein Netz</translation>
    </message>
    <message>
        <source>No such book</source>
        <translation>Kein solches Buch</translation>
    </message>
    <message>
        <source>Not a web page</source>
        <translation>Keine Webseite</translation>
    </message>
    <message>
        <source>Page of a list</source>
        <translation>Seite einer Liste</translation>
    </message>
    <message>
        <source>Page of a series</source>
        <translation>Seite einer Reihe</translation>
    </message>
    <message>
        <source>Page of a shelf</source>
        <translation>Seite eines Regals</translation>
    </message>
    <message>
        <source>Page of an author</source>
        <translation>Seite eines Autors</translation>
    </message>
    <message>
        <source>Page of editions</source>
        <translation>Seite von Ausgaben</translation>
    </message>
    <message>
        <source>Page of quotes</source>
        <translation>Seite von Zitaten</translation>
    </message>
    <message>
        <source>Page of reviews</source>
        <translation>Seite von Rezensionen</translation>
    </message>
    <message>
        <source>Page too large</source>
        <translation>Seite zu groß</translation>
    </message>
    <message>
        <source>Page without a book</source>
        <translation>Seite ohne Buch</translation>
    </message>
    <message>
        <source>Page without data</source>
        <translation>Seite ohne Daten</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>Reader stopped</source>
        <translation>Leser stehen geblieben</translation>
    </message>
    <message>
        <source>Redirect to another site</source>
        <translation>Weiterleitung zu anderer Website</translation>
    </message>
    <message>
        <source>Refused by the site</source>
        <translation>Von der Website verweigert</translation>
    </message>
    <message>
        <source>Search page</source>
        <translation>Suchseite</translation>
    </message>
    <message>
        <source>Set aside after crashes</source>
        <translation>Nach Abstürzen beiseitegelegt</translation>
    </message>
    <message>
        <source>Show only these lines</source>
        <translation>Nur diese Zeilen zeigen</translation>
    </message>
    <message>
        <source>Sign-in page</source>
        <translation>Anmeldeseite</translation>
    </message>
    <message>
        <source>Site not reachable</source>
        <translation>Website nicht erreichbar</translation>
    </message>
    <message>
        <source>The site took too long</source>
        <translation>Die Website brauchte zu lange</translation>
    </message>
    <message>
        <source>Too many requests</source>
        <translation>Zu viele Anfragen</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Unknown page</source>
        <translation>Unbekannte Seite</translation>
    </message>
    <message>
        <source>Unusual answer</source>
        <translation>Ungewöhnliche Antwort</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>&amp;Copy as</source>
        <translation>&amp;Kopieren als</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>Remove a t&amp;ag</source>
        <translation>Tag ent&amp;fernen</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>Statistik</translation>
    </message>
</context>
<context>
    <name>Marking</name>
    <message numerus="yes">
        <source>%n books have no mark of reading now</source>
        <comment>%n book has no mark of reading now</comment>
        <translation>
            <numerusform>%n Buch hat jetzt keine Angabe zum Lesen</numerusform>
            <numerusform>%n Bücher haben jetzt keine Angabe zum Lesen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n books marked as not read</source>
        <comment>%n book marked as not read</comment>
        <translation>
            <numerusform>%n Buch als ungelesen markiert</numerusform>
            <numerusform>%n Bücher als ungelesen markiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n books marked as read</source>
        <comment>%n book marked as read</comment>
        <translation>
            <numerusform>%n Buch als gelesen markiert</numerusform>
            <numerusform>%n Bücher als gelesen markiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n books tagged</source>
        <comment>%n book tagged</comment>
        <translation>
            <numerusform>%n Buch mit Tag versehen</numerusform>
            <numerusform>%n Bücher mit Tag versehen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A tag taken from %n books</source>
        <comment>A tag taken from %n book</comment>
        <translation>
            <numerusform>Ein Tag von %n Buch genommen</numerusform>
            <numerusform>Ein Tag von %n Büchern genommen</numerusform>
        </translation>
    </message>
    <message>
        <source>note changed</source>
        <translation>Notiz geändert</translation>
    </message>
</context>
<context>
    <name>OpeningPage</name>
    <message>
        <source>&amp;Copy for a report</source>
        <translation>Für einen Bericht &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Opening your collection…</source>
        <translation>Die Sammlung wird geöffnet…</translation>
    </message>
</context>
<context>
    <name>Origin</name>
    <message>
        <source>Fetched from Goodreads</source>
        <translation>Von Goodreads geladen</translation>
    </message>
    <message>
        <source>Read from the saved page {file}</source>
        <translation>Aus der gespeicherten Seite {file} gelesen</translation>
    </message>
    <message>
        <source>a page in the older layout</source>
        <translation>eine Seite im älteren Aufbau</translation>
    </message>
    <message>
        <source>only the summary in the page could be read</source>
        <translation>nur die Zusammenfassung in der Seite war lesbar</translation>
    </message>
    <message>
        <source>{where} on {when}</source>
        <translation>{where} am {when}</translation>
    </message>
</context>
<context>
    <name>OwnWords</name>
    <message>
        <source>Add a tag…</source>
        <translation>Tag hinzufügen…</translation>
    </message>
    <message>
        <source>Add tags</source>
        <translation>Tags hinzufügen</translation>
    </message>
    <message>
        <source>I have not read this book</source>
        <translation>Ich habe dieses Buch nicht gelesen</translation>
    </message>
    <message>
        <source>I have read this book</source>
        <translation>Ich habe dieses Buch gelesen</translation>
    </message>
    <message>
        <source>Not read</source>
        <translation>Ungelesen</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Gelesen</translation>
    </message>
    <message>
        <source>Tags of your own, with commas between them. Enter adds them.</source>
        <translation>Eigene Tags, mit Kommas dazwischen. Eingabe fügt sie hinzu.</translation>
    </message>
</context>
<context>
    <name>PasteBox</name>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
    <message>
        <source>Any text will do: a mail, notes, a list of links. The links of books are found in it.</source>
        <translation>Jeder Text ist recht: eine Mail, Notizen, eine Linkliste. Die Links zu Büchern werden darin gefunden.</translation>
    </message>
    <message>
        <source>No link to a book in this text</source>
        <translation>Kein Link zu einem Buch in diesem Text</translation>
    </message>
    <message>
        <source>Opening your collection…</source>
        <translation>Die Sammlung wird geöffnet…</translation>
    </message>
    <message>
        <source>Paste Good&amp;reads links, or drop links, files and folders anywhere</source>
        <translation>Good&amp;reads-Links einfügen, oder Links, Dateien und Ordner irgendwohin ziehen</translation>
    </message>
    <message>
        <source>The links of books are found in any text</source>
        <translation>Die Links zu Büchern werden in jedem Text gefunden</translation>
    </message>
    <message>
        <source>What was recognised</source>
        <translation>Was erkannt wurde</translation>
    </message>
</context>
<context>
    <name>Progress</name>
    <message>
        <source>Progress of the queue</source>
        <translation>Fortschritt der Warteschlange</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} von {total}</translation>
    </message>
</context>
<context>
    <name>Queue</name>
    <message>
        <source>(another edition)</source>
        <translation>(andere Ausgabe)</translation>
    </message>
    <message>
        <source>(older than what is collected; kept as it is)</source>
        <translation>(älter als das Gesammelte; bleibt, wie es ist)</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Blockiert</translation>
    </message>
    <message>
        <source>Canceled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Fetching</source>
        <translation>Wird geladen</translation>
    </message>
    <message>
        <source>Goodreads asked us to slow down; going on in {time}</source>
        <translation>Goodreads hat um langsameres Tempo gebeten; weiter in {time}</translation>
    </message>
    <message>
        <source>Goodreads asked us to slow down; the queue is paused</source>
        <translation>Goodreads hat um langsameres Tempo gebeten; die Warteschlange macht Pause</translation>
    </message>
    <message>
        <source>Goodreads cannot be reached; going on by itself when it can</source>
        <translation>Goodreads ist nicht zu erreichen; es geht von selbst weiter, sobald das möglich ist</translation>
    </message>
    <message>
        <source>Goodreads is not well; going on in {time}</source>
        <translation>Goodreads geht es nicht gut; weiter in {time}</translation>
    </message>
    <message>
        <source>Goodreads is not well; the queue is paused</source>
        <translation>Goodreads geht es nicht gut; die Warteschlange macht Pause</translation>
    </message>
    <message>
        <source>No connection to the internet; going on by itself when it is back</source>
        <translation>Keine Verbindung zum Internet; es geht von selbst weiter, wenn sie wieder da ist</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message numerus="yes">
        <source>Retry %n failed</source>
        <comment>Retry %n failed</comment>
        <translation>
            <numerusform>%n erneut versuchen</numerusform>
            <numerusform>%n erneut versuchen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Retry %n failed or blocked</source>
        <comment>Retry %n failed or blocked</comment>
        <translation>
            <numerusform>%n erneut versuchen, auch blockierte</numerusform>
            <numerusform>%n erneut versuchen, auch blockierte</numerusform>
        </translation>
    </message>
    <message>
        <source>Retry in {time} ({attempt} of {most})</source>
        <translation>Erneut in {time} ({attempt} von {most})</translation>
    </message>
    <message>
        <source>Retry now ({attempt} of {most})</source>
        <translation>Jetzt erneut ({attempt} von {most})</translation>
    </message>
    <message>
        <source>Retry when resumed ({attempt} of {most})</source>
        <translation>Nach der Pause ({attempt} von {most})</translation>
    </message>
    <message>
        <source>Retrying</source>
        <translation>Wird wiederholt</translation>
    </message>
    <message>
        <source>The proxy does not work; going on by itself when it does</source>
        <translation>Der Proxy funktioniert nicht; es geht von selbst weiter, wenn er wieder arbeitet</translation>
    </message>
    <message>
        <source>Trying a single page of Goodreads…</source>
        <translation>Eine einzelne Seite von Goodreads wird versucht…</translation>
    </message>
    <message>
        <source>Trying again in {time}.</source>
        <translation>Nächster Versuch in {time}.</translation>
    </message>
    <message>
        <source>Trying whether the internet is back…</source>
        <translation>Es wird geprüft, ob das Internet wieder da ist…</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
</context>
<context>
    <name>QueueColumns</name>
    <message>
        <source>Added</source>
        <translation>Hinzugefügt</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>Buch</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Tries</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>What is happening</source>
        <translation>Was geschieht</translation>
    </message>
    <message>
        <source>{attempts} of {most}</source>
        <translation>{attempts} von {most}</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} s</translation>
    </message>
</context>
<context>
    <name>QueueFilterLine</name>
    <message>
        <source>Find in the queue</source>
        <translation>In der Warteschlange finden</translation>
    </message>
    <message>
        <source>Show only the jobs with these words (Ctrl+Shift+F), or with fields such as {fields}. F4 or the “?” lists all.</source>
        <translation>Nur die Aufträge mit diesen Wörtern zeigen (Strg+Umschalt+F), oder mit Feldern wie {fields}. F4 oder das „?“ listet alle auf.</translation>
    </message>
</context>
<context>
    <name>QueueLinks</name>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Wiederholen</translation>
    </message>
</context>
<context>
    <name>QueuePanel</name>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pause</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>&amp;Fortsetzen</translation>
    </message>
    <message>
        <source>Clear finished</source>
        <translation>Fertige entfernen</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weitermachen</translation>
    </message>
    <message>
        <source>No job here. Choose All and empty the filter to see the rest.</source>
        <translation>Hier ist kein Auftrag. „Alle“ wählen und den Filter leeren, um die übrigen zu sehen.</translation>
    </message>
    <message>
        <source>Nothing to do. What you add is listed here until it is done.</source>
        <translation>Nichts zu tun. Was hinzugefügt wird, steht hier, bis es erledigt ist.</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Retry failed</source>
        <translation>Fehlgeschlagene wiederholen</translation>
    </message>
    <message>
        <source>Start nothing new; what runs is finished</source>
        <translation>Nichts Neues beginnen; was läuft, wird beendet</translation>
    </message>
</context>
<context>
    <name>QueueView</name>
    <message>
        <source>&amp;Queue columns</source>
        <translation>Spalten der Wa&amp;rteschlange</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>Queue columns</source>
        <translation>Spalten der Warteschlange</translation>
    </message>
    <message>
        <source>Sort the queue &amp;by</source>
        <translation>Warteschlange sortieren &amp;nach</translation>
    </message>
</context>
<context>
    <name>QueueWiring</name>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Reading all kept pages again…</source>
        <translation>Alle behaltenen Seiten werden neu gelesen…</translation>
    </message>
    <message>
        <source>Reports (*.zip)</source>
        <translation>Berichte (*.zip)</translation>
    </message>
    <message>
        <source>Save the page for a report</source>
        <translation>Die Seite für einen Bericht speichern</translation>
    </message>
    <message>
        <source>The details of the job are on the clipboard</source>
        <translation>Die Details des Auftrags sind in der Zwischenablage</translation>
    </message>
    <message>
        <source>bookq has nothing left to do</source>
        <translation>bookq hat nichts mehr zu tun</translation>
    </message>
</context>
<context>
    <name>RatingLine</name>
    <message>
        <source>Not rated yet</source>
        <translation>Noch nicht bewertet</translation>
    </message>
    <message>
        <source>{rating} of 5 stars</source>
        <translation>{rating} von 5 Sternen</translation>
    </message>
</context>
<context>
    <name>Ratings</name>
    <message>
        <source>1 rating</source>
        <translation>1 Bewertung</translation>
    </message>
    <message>
        <source>1 review</source>
        <translation>1 Rezension</translation>
    </message>
    <message>
        <source>{count} ratings</source>
        <translation>{count} Bewertungen</translation>
    </message>
    <message>
        <source>{count} reviews</source>
        <translation>{count} Rezensionen</translation>
    </message>
</context>
<context>
    <name>Read</name>
    <message>
        <source>Not read</source>
        <translation>Ungelesen</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Gelesen</translation>
    </message>
</context>
<context>
    <name>Receipt</name>
    <message numerus="yes">
        <source>%n added</source>
        <comment>%n added</comment>
        <translation>
            <numerusform>%n hinzugefügt</numerusform>
            <numerusform>%n hinzugefügt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already collected</source>
        <comment>%n already collected</comment>
        <translation>
            <numerusform>%n schon gesammelt</numerusform>
            <numerusform>%n schon gesammelt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already here</source>
        <comment>%n already here</comment>
        <translation>
            <numerusform>%n schon hier</numerusform>
            <numerusform>%n schon hier</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already in the queue</source>
        <comment>%n already in the queue</comment>
        <translation>
            <numerusform>%n schon in der Warteschlange</numerusform>
            <numerusform>%n schon in der Warteschlange</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n books</source>
        <comment>%n book</comment>
        <translation>
            <numerusform>%n Buch</numerusform>
            <numerusform>%n Bücher</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not a book link</source>
        <comment>%n not a book link</comment>
        <translation>
            <numerusform>%n kein Buch-Link</numerusform>
            <numerusform>%n keine Buch-Links</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of no use</source>
        <comment>%n of no use</comment>
        <translation>
            <numerusform>%n unbrauchbar</numerusform>
            <numerusform>%n unbrauchbar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n repeated</source>
        <comment>%n repeated</comment>
        <translation>
            <numerusform>%n doppelt</numerusform>
            <numerusform>%n doppelt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n saved pages</source>
        <comment>%n saved page</comment>
        <translation>
            <numerusform>%n gespeicherte Seite</numerusform>
            <numerusform>%n gespeicherte Seiten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n saved pages added</source>
        <comment>%n saved page added</comment>
        <translation>
            <numerusform>%n gespeicherte Seite hinzugefügt</numerusform>
            <numerusform>%n gespeicherte Seiten hinzugefügt</numerusform>
        </translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Hinzugefügt</translation>
    </message>
    <message>
        <source>Collected</source>
        <translation>Gesammelt</translation>
    </message>
    <message>
        <source>In the queue</source>
        <translation>In der Warteschlange</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Repeated</source>
        <translation>Doppelt</translation>
    </message>
    <message numerus="yes">
        <source>add %n books</source>
        <comment>add %n book</comment>
        <translation>
            <numerusform>%n Buch hinzufügen</numerusform>
            <numerusform>%n Bücher hinzufügen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>add %n saved pages</source>
        <comment>add %n saved page</comment>
        <translation>
            <numerusform>%n gespeicherte Seite hinzufügen</numerusform>
            <numerusform>%n gespeicherte Seiten hinzufügen</numerusform>
        </translation>
    </message>
    <message>
        <source>add {books} and {pages}</source>
        <translation>{books} und {pages} hinzufügen</translation>
    </message>
</context>
<context>
    <name>ResultsPanel</name>
    <message numerus="yes">
        <source>%n books</source>
        <comment>%n book</comment>
        <translation>
            <numerusform>%n Buch</numerusform>
            <numerusform>%n Bücher</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} selected</source>
        <translation>{count} gewählt</translation>
    </message>
    <message>
        <source>{shown} of {total} books</source>
        <translation>{shown} von {total} Büchern</translation>
    </message>
</context>
<context>
    <name>ResultsView</name>
    <message>
        <source>&amp;Columns</source>
        <translation>&amp;Spalten</translation>
    </message>
    <message>
        <source>&amp;Sort by</source>
        <translation>S&amp;ortieren nach</translation>
    </message>
    <message>
        <source>A click sorts, with Shift within the columns before. A right click chooses columns.</source>
        <translation>Ein Klick sortiert, mit Umschalt innerhalb der vorigen Spalten. Ein Rechtsklick wählt Spalten.</translation>
    </message>
    <message>
        <source>A window of its own, without network; nothing of it is kept</source>
        <translation>Ein eigenes Fenster, ohne Netz; davon wird nichts aufbewahrt</translation>
    </message>
    <message>
        <source>Change the words in the line above, or press Esc in it to see all books again.</source>
        <translation>Die Wörter in der Zeile oben ändern, oder dort Esc drücken, um wieder alle Bücher zu sehen.</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Den Filter leeren</translation>
    </message>
    <message>
        <source>Collected books</source>
        <translation>Gesammelte Bücher</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Each book appears here as soon as its page has been read.</source>
        <translation>Jedes Buch erscheint hier, sobald seine Seite gelesen ist.</translation>
    </message>
    <message>
        <source>Links, text, exports and saved pages can be dropped anywhere on the window.</source>
        <translation>Links, Text, Exporte und gespeicherte Seiten können irgendwo auf das Fenster gezogen werden.</translation>
    </message>
    <message>
        <source>No books yet</source>
        <translation>Noch keine Bücher</translation>
    </message>
    <message>
        <source>Nothing matches the filter</source>
        <translation>Nichts passt zum Filter</translation>
    </message>
    <message>
        <source>Paste Goodreads links into the box above and press Add.</source>
        <translation>Goodreads-Links in das Feld oben einfügen und „Hinzufügen“ drücken.</translation>
    </message>
    <message>
        <source>Try it with invented books</source>
        <translation>Mit erfundenen Büchern ausprobieren</translation>
    </message>
</context>
<context>
    <name>Roles</name>
    <message>
        <source>Author</source>
        <translation>Autor</translation>
    </message>
</context>
<context>
    <name>Scopes</name>
    <message numerus="yes">
        <source>%n books</source>
        <comment>%n book</comment>
        <translation>
            <numerusform>%n Buch</numerusform>
            <numerusform>%n Bücher</numerusform>
        </translation>
    </message>
    <message>
        <source>All books</source>
        <translation>Alle Bücher</translation>
    </message>
    <message>
        <source>Selected books</source>
        <translation>Gewählte Bücher</translation>
    </message>
    <message>
        <source>Shown books</source>
        <translation>Gezeigte Bücher</translation>
    </message>
    <message>
        <source>{name} ({count})</source>
        <translation>{name} ({count})</translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>A text of {len} characters ({shown}) was cut to {limit}.</source>
        <translation>Ein Text von {len} Zeichen ({shown}) wurde auf {limit} gekürzt.</translation>
    </message>
    <message>
        <source>Already collected. Fetch it again if its page may have changed.</source>
        <translation>Schon gesammelt. Neu laden, falls sich die Seite geändert haben könnte.</translation>
    </message>
    <message>
        <source>Already in the queue.</source>
        <translation>Schon in der Warteschlange.</translation>
    </message>
    <message>
        <source>A SOCKS proxy needs the Python package PySocks, which is not installed here.</source>
        <translation>Ein SOCKS-Proxy braucht das Python-Paket PySocks, das hier nicht installiert ist.</translation>
    </message>
    <message>
        <source>A pasted page could not be kept on the disk ({error}). Make room there, or add the page as a file.</source>
        <translation>Eine eingefügte Seite konnte nicht auf der Festplatte behalten werden ({error}). Dort Platz schaffen oder die Seite als Datei hinzufügen.</translation>
    </message>
    <message>
        <source>A text in this row has no end, or is far too long, so the rest of the row was left out. Check that no book is missing, and export your library again if one is.</source>
        <translation>Ein Text in dieser Zeile endet nicht oder ist viel zu lang; der Rest der Zeile wurde weggelassen. Prüfen, ob ein Buch fehlt, und die Bibliothek dann noch einmal exportieren.</translation>
    </message>
    <message>
        <source>An ISBN is not a link: open {part} in your browser and copy the address of the book&apos;s page.</source>
        <translation>Eine ISBN ist kein Link: {part} im Browser öffnen und die Adresse der Buchseite kopieren.</translation>
    </message>
    <message>
        <source>Another program holds the database in {folder}. bookq waits for it and goes on by itself; a backup or synchronising program is the usual cause.</source>
        <translation>Ein anderes Programm hält die Datenbank in {folder} fest. bookq wartet darauf und macht von selbst weiter; meist ist es ein Programm zum Sichern oder Abgleichen.</translation>
    </message>
    <message>
        <source>Book {requested} was asked for; Goodreads leads from there to this edition, book {led_to}.</source>
        <translation>Gefragt wurde nach Buch {requested}; Goodreads führt von dort zu dieser Ausgabe, Buch {led_to}.</translation>
    </message>
    <message>
        <source>Canceled while it ran.</source>
        <translation>Abgebrochen, während es lief.</translation>
    </message>
    <message>
        <source>Fetching, {size} kB</source>
        <translation>Wird geladen, {size} kB</translation>
    </message>
    <message>
        <source>Goodreads answered with a list page, not with a book. Open the link in your browser and, if it shows the book, save the page there and drop the file here.</source>
        <translation>Goodreads antwortete mit einer Listenseite, nicht mit einem Buch. Den Link im Browser öffnen und, falls er das Buch zeigt, die Seite dort speichern und die Datei hierher ziehen.</translation>
    </message>
    <message>
        <source>Goodreads answered with a page of editions, not with a book. Open the link in your browser and, if it shows the book, save the page there and drop the file here.</source>
        <translation>Goodreads antwortete mit einer Seite von Ausgaben, nicht mit einem Buch. Den Link im Browser öffnen und, falls er das Buch zeigt, die Seite dort speichern und die Datei hierher ziehen.</translation>
    </message>
    <message>
        <source>Goodreads answered with a page of quotes, not with a book. Open the link in your browser and, if it shows the book, save the page there and drop the file here.</source>
        <translation>Goodreads antwortete mit einer Seite von Zitaten, nicht mit einem Buch. Den Link im Browser öffnen und, falls er das Buch zeigt, die Seite dort speichern und die Datei hierher ziehen.</translation>
    </message>
    <message>
        <source>Goodreads answered with a page of reviews, not with a book. Open the link in your browser and, if it shows the book, save the page there and drop the file here.</source>
        <translation>Goodreads antwortete mit einer Seite von Rezensionen, nicht mit einem Buch. Den Link im Browser öffnen und, falls er das Buch zeigt, die Seite dort speichern und die Datei hierher ziehen.</translation>
    </message>
    <message>
        <source>Goodreads answered with a search page, not with a book. Open the link in your browser and, if it shows the book, save the page there and drop the file here.</source>
        <translation>Goodreads antwortete mit einer Suchseite, nicht mit einem Buch. Den Link im Browser öffnen und, falls er das Buch zeigt, die Seite dort speichern und die Datei hierher ziehen.</translation>
    </message>
    <message>
        <source>Goodreads answered with a shelf page, not with a book. Open the link in your browser and, if it shows the book, save the page there and drop the file here.</source>
        <translation>Goodreads antwortete mit einer Regalseite, nicht mit einem Buch. Den Link im Browser öffnen und, falls er das Buch zeigt, die Seite dort speichern und die Datei hierher ziehen.</translation>
    </message>
    <message>
        <source>Goodreads answered with the page of a series, not with a book. Open the link in your browser and, if it shows the book, save the page there and drop the file here.</source>
        <translation>Goodreads antwortete mit der Seite einer Reihe, nicht mit einem Buch. Den Link im Browser öffnen und, falls er das Buch zeigt, die Seite dort speichern und die Datei hierher ziehen.</translation>
    </message>
    <message>
        <source>Goodreads answered with the page of an author, not with a book. Open the link in your browser and, if it shows the book, save the page there and drop the file here.</source>
        <translation>Goodreads antwortete mit der Seite eines Autors, nicht mit einem Buch. Den Link im Browser öffnen und, falls er das Buch zeigt, die Seite dort speichern und die Datei hierher ziehen.</translation>
    </message>
    <message>
        <source>Goodreads answered with the sign-in page, not with a book. Open the link in your browser and, if it shows the book, save the page there and drop the file here.</source>
        <translation>Goodreads antwortete mit der Anmeldeseite, nicht mit einem Buch. Den Link im Browser öffnen und, falls er das Buch zeigt, die Seite dort speichern und die Datei hierher ziehen.</translation>
    </message>
    <message>
        <source>Goodreads cannot be reached at the moment. The queue goes on by itself when it can.</source>
        <translation>Goodreads ist gerade nicht zu erreichen. Die Warteschlange geht von selbst weiter, sobald es wieder geht.</translation>
    </message>
    <message>
        <source>Goodreads sent a page that bookq does not understand; perhaps its layout is new. Look for an update of bookq, and if there is none, please report this with the details.</source>
        <translation>Goodreads schickte eine Seite, die bookq nicht versteht; vielleicht ist ihr Aufbau neu. Nach einer neueren Fassung von bookq sehen und, wenn es keine gibt, dies bitte mit den Details melden.</translation>
    </message>
    <message>
        <source>ISBN-10 {short} and ISBN-13 {long_form} are of different books; both are kept.</source>
        <translation>ISBN-10 {short} und ISBN-13 {long_form} gehören zu verschiedenen Büchern; beide werden behalten.</translation>
    </message>
    <message>
        <source>Not a Goodreads book link: it leads to {part}.</source>
        <translation>Kein Link zu einem Buch auf Goodreads: er führt zu {part}.</translation>
    </message>
    <message>
        <source>Only the first {millions} million characters were read. Add the rest in a second go.</source>
        <translation>Nur die ersten {millions} Millionen Zeichen wurden gelesen. Den Rest in einem zweiten Durchgang hinzufügen.</translation>
    </message>
    <message>
        <source>Only the first {most_candidates} links were read. Add the rest in a second go.</source>
        <translation>Nur die ersten {most_candidates} Links wurden gelesen. Den Rest in einem zweiten Durchgang hinzufügen.</translation>
    </message>
    <message>
        <source>Only the first {most_files} files of this folder were read. Add the rest folder by folder.</source>
        <translation>Nur die ersten {most_files} Dateien dieses Ordners wurden gelesen. Die übrigen Ordner für Ordner hinzufügen.</translation>
    </message>
    <message>
        <source>Only the first {told} bookmarks of Goodreads were read. Add the rest in a second go.</source>
        <translation>Nur die ersten {told} Lesezeichen zu Goodreads wurden gelesen. Den Rest in einem zweiten Durchgang hinzufügen.</translation>
    </message>
    <message>
        <source>Other bookq commands cannot reach this one ({error}).</source>
        <translation>Andere bookq-Befehle erreichen dieses hier nicht ({error}).</translation>
    </message>
    <message>
        <source>Reading the file</source>
        <translation>Die Datei wird gelesen</translation>
    </message>
    <message>
        <source>Reading the page</source>
        <translation>Die Seite wird gelesen</translation>
    </message>
    <message>
        <source>Reading this file took too long. Copy it to this computer&apos;s own disk and add it again.</source>
        <translation>Das Lesen dieser Datei dauerte zu lange. Sie auf die eigene Festplatte dieses Computers kopieren und noch einmal hinzufügen.</translation>
    </message>
    <message>
        <source>Some star counts are below zero; they are kept as the page gives them.</source>
        <translation>Einige Sterne-Zahlen liegen unter null; sie bleiben so, wie die Seite sie nennt.</translation>
    </message>
    <message>
        <source>The cover could not be fetched.</source>
        <translation>Das Titelbild konnte nicht geladen werden.</translation>
    </message>
    <message>
        <source>The database could not be written in {folder} ({error}).</source>
        <translation>Die Datenbank in {folder} konnte nicht geschrieben werden ({error}).</translation>
    </message>
    <message>
        <source>The database in {folder} is damaged. Start bookq again: it sets the damaged file aside and takes over all that can still be read.</source>
        <translation>Die Datenbank in {folder} ist beschädigt. bookq noch einmal starten: es legt die beschädigte Datei beiseite und übernimmt alles, was noch lesbar ist.</translation>
    </message>
    <message>
        <source>The disk that holds {folder} is full. Free some space: nothing is lost, and bookq goes on by itself.</source>
        <translation>Die Festplatte mit {folder} ist voll. Platz schaffen: nichts geht verloren, und bookq macht von selbst weiter.</translation>
    </message>
    <message>
        <source>The figure for {shown} is below zero; it is kept as the page gives it.</source>
        <translation>Die Zahl für {shown} liegt unter null; sie bleibt so, wie die Seite sie nennt.</translation>
    </message>
    <message>
        <source>The files could not be read.</source>
        <translation>Die Dateien konnten nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The first publication in {known} is far in the future; it is kept as given.</source>
        <translation>Die erste Veröffentlichung {known} liegt weit in der Zukunft; sie bleibt, wie sie angegeben ist.</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be opened. Is its disk still connected? bookq keeps trying.</source>
        <translation>Der Ordner {folder} lässt sich nicht öffnen. Ist seine Festplatte noch angeschlossen? bookq versucht es weiter.</translation>
    </message>
    <message>
        <source>The name of the file is too long. Choose a shorter one.</source>
        <translation>Der Name der Datei ist zu lang. Einen kürzeren wählen.</translation>
    </message>
    <message>
        <source>The name {name} says no format. Let it end in one of {ends}.</source>
        <translation>Der Name {name} nennt kein Format. Er muss auf eines von {ends} enden.</translation>
    </message>
    <message>
        <source>The page counts more reviews ({reviews}) than ratings ({ratings}); both are kept.</source>
        <translation>Die Seite zählt mehr Rezensionen ({reviews}) als Bewertungen ({ratings}); beides wird behalten.</translation>
    </message>
    <message>
        <source>The page does not say which edition it shows; the id may be that of a better known one.</source>
        <translation>Die Seite sagt nicht, welche Ausgabe sie zeigt; die Nummer kann die einer bekannteren sein.</translation>
    </message>
    <message>
        <source>The page gives {part} pages; that was left out.</source>
        <translation>Die Seite nennt {part} Seiten; das wurde weggelassen.</translation>
    </message>
    <message>
        <source>The page gives {quoted} for the {field}, which cannot be right; it was left out.</source>
        <translation>Die Seite nennt {quoted} für {field}, was nicht stimmen kann; es wurde weggelassen.</translation>
    </message>
    <message>
        <source>The page in this file is damaged. Save it again in your browser.</source>
        <translation>Die Seite in dieser Datei ist beschädigt. Sie im Browser noch einmal speichern.</translation>
    </message>
    <message>
        <source>The page in {name} is larger than {most_bytes} MB, far more than the page of a book. Save it again as HTML only.</source>
        <translation>Die Seite in {name} ist größer als {most_bytes} MB, viel mehr als die Seite eines Buches. Sie noch einmal nur als HTML speichern.</translation>
    </message>
    <message>
        <source>The page is far larger than a book&apos;s page can be, so bookq stopped reading it. Look at it in your browser.</source>
        <translation>Die Seite ist viel größer, als die Seite eines Buches sein kann; bookq hat darum aufgehört, sie zu lesen. Sie im Browser ansehen.</translation>
    </message>
    <message>
        <source>The page lists a contributor without a name; it was left out.</source>
        <translation>Die Seite führt einen Beteiligten ohne Namen auf; er wurde weggelassen.</translation>
    </message>
    <message>
        <source>The page lists a series without a name; it was left out.</source>
        <translation>Die Seite führt eine Reihe ohne Namen auf; sie wurde weggelassen.</translation>
    </message>
    <message>
        <source>The page lists an award without a name; it was left out.</source>
        <translation>Die Seite führt eine Auszeichnung ohne Namen auf; sie wurde weggelassen.</translation>
    </message>
    <message>
        <source>The page shows only the first genres; the rest is hidden behind a button.</source>
        <translation>Die Seite zeigt nur die ersten Genres; die übrigen sind hinter einer Schaltfläche verborgen.</translation>
    </message>
    <message>
        <source>The page shows the title {quoted}, but its data is of {quoted1}.</source>
        <translation>Die Seite zeigt den Titel {quoted}, ihre Daten aber gehören zu {quoted1}.</translation>
    </message>
    <message>
        <source>Goodreads answered with another book than the one that was asked for.</source>
        <translation>Goodreads antwortete mit einem anderen Buch als dem, nach dem gefragt wurde.</translation>
    </message>
    <message>
        <source>1 book</source>
        <translation>1 Buch</translation>
    </message>
    <message>
        <source>1 book could not be read from it and will be fetched again.</source>
        <translation>1 Buch war darin nicht mehr lesbar und wird noch einmal geladen.</translation>
    </message>
    <message>
        <source>1 book was here already in a newer form</source>
        <translation>1 Buch war hier schon in neuerer Form</translation>
    </message>
    <message>
        <source>1 job</source>
        <translation>1 Auftrag</translation>
    </message>
    <message>
        <source>1 kept page is read again.</source>
        <translation>1 behaltene Seite wird noch einmal gelesen.</translation>
    </message>
    <message>
        <source>1 line could not be read and was left out</source>
        <translation>1 Zeile war nicht lesbar und wurde ausgelassen</translation>
    </message>
    <message>
        <source>1 note</source>
        <translation>1 Notiz</translation>
    </message>
    <message>
        <source>Added.</source>
        <translation>Hinzugefügt.</translation>
    </message>
    <message>
        <source>An average rating of {rating} cannot be right; it is kept as the page gives it.</source>
        <translation>Eine Durchschnittsbewertung von {rating} kann nicht stimmen; sie bleibt so, wie die Seite sie nennt.</translation>
    </message>
    <message>
        <source>Another program holds the database in {folder}. Try again in a moment; a backup or synchronising program is the usual cause.</source>
        <translation>Ein anderes Programm hält die Datenbank in {folder} fest. Versuchen Sie es gleich noch einmal; meist ist es ein Programm für Sicherungen oder zum Abgleichen.</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Verbindung wird aufgebaut</translation>
    </message>
    <message>
        <source>Following a redirect</source>
        <translation>Einer Weiterleitung wird gefolgt</translation>
    </message>
    <message>
        <source>Goodreads asked us to slow down. bookq makes a pause and then tries a single page. Meanwhile you can save pages in your browser and drop the files here.</source>
        <translation>Goodreads hat um langsameres Tempo gebeten. bookq macht eine Pause und versucht dann eine einzelne Seite. Inzwischen können Seiten im Browser gespeichert und die Dateien hierher gezogen werden.</translation>
    </message>
    <message>
        <source>Goodreads asks for a puzzle that only a person can solve. Open Goodreads in your browser once; bookq waits a while and then tries a single page.</source>
        <translation>Goodreads verlangt ein Rätsel, das nur ein Mensch lösen kann. Goodreads einmal im Browser öffnen; bookq wartet eine Weile und versucht dann eine einzelne Seite.</translation>
    </message>
    <message>
        <source>Goodreads did not answer in time.</source>
        <translation>Goodreads hat nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>Goodreads does not let this connection in at the moment. bookq waits a while and then tries a single page. Meanwhile you can save pages in your browser and drop the files here.</source>
        <translation>Goodreads lässt diese Verbindung gerade nicht herein. bookq wartet eine Weile und versucht dann eine einzelne Seite. Inzwischen können Seiten im Browser gespeichert und die Dateien hierher gezogen werden.</translation>
    </message>
    <message>
        <source>Goodreads gave an answer that bookq does not know.</source>
        <translation>Goodreads gab eine Antwort, die bookq nicht kennt.</translation>
    </message>
    <message>
        <source>Goodreads has no such book (404). The book may have been deleted; look for it on the site and add the link you find there.</source>
        <translation>Goodreads hat kein solches Buch (404). Vielleicht wurde das Buch gelöscht; es auf der Website suchen und den Link hinzufügen, der sich dort findet.</translation>
    </message>
    <message>
        <source>Goodreads has trouble of its own right now.</source>
        <translation>Goodreads hat gerade selbst Schwierigkeiten.</translation>
    </message>
    <message>
        <source>Goodreads leads from this link to a page that is not a book&apos;s.</source>
        <translation>Goodreads führt von diesem Link zu einer Seite, die keinem Buch gehört.</translation>
    </message>
    <message>
        <source>Goodreads refuses to answer bookq at the moment. bookq waits a while and then tries a single page. Meanwhile you can save pages in your browser and drop the files here.</source>
        <translation>Goodreads verweigert bookq gerade die Antwort. bookq wartet eine Weile und versucht dann eine einzelne Seite. Inzwischen können Seiten im Browser gespeichert und die Dateien hierher gezogen werden.</translation>
    </message>
    <message>
        <source>Goodreads says it has no such book.</source>
        <translation>Goodreads sagt, es habe kein solches Buch.</translation>
    </message>
    <message>
        <source>Goodreads sends this link round in circles.</source>
        <translation>Goodreads schickt diesen Link im Kreis herum.</translation>
    </message>
    <message>
        <source>Goodreads sent an empty page, as it does when it is too busy to fill it.</source>
        <translation>Goodreads schickte eine leere Seite, wie immer, wenn es zu beschäftigt ist, sie zu füllen.</translation>
    </message>
    <message>
        <source>Goodreads stumbled over an error of its own.</source>
        <translation>Goodreads ist über einen eigenen Fehler gestolpert.</translation>
    </message>
    <message>
        <source>Goodreads took too long to put the page together and gave up on it.</source>
        <translation>Goodreads brauchte zu lange, um die Seite zusammenzustellen, und gab auf.</translation>
    </message>
    <message>
        <source>Goodreads wants to see a browser before it goes on, as it does when asked too often. bookq waits a while and then tries a single page. Meanwhile you can save pages in your browser and drop the files here.</source>
        <translation>Goodreads will einen Browser sehen, bevor es weitergeht, wie immer, wenn zu oft gefragt wurde. bookq wartet eine Weile und versucht dann eine einzelne Seite. Inzwischen können Seiten im Browser gespeichert und die Dateien hierher gezogen werden.</translation>
    </message>
    <message>
        <source>No page is kept of these books. Fetch them again instead.</source>
        <translation>Von diesen Büchern ist keine Seite behalten. Sie stattdessen neu laden.</translation>
    </message>
    <message>
        <source>No safe connection to Goodreads could be made ({reason}). Check the clock of this computer, and whether a virus scanner, a company network or a hotel&apos;s sign-in page stands in between; the queue goes on by itself once that is solved.</source>
        <translation>Es kam keine sichere Verbindung zu Goodreads zustande ({reason}). Die Uhr dieses Computers prüfen, und ob ein Virenscanner, ein Firmennetz oder die Anmeldeseite eines Hotels dazwischensteht; die Warteschlange geht von selbst weiter, sobald das gelöst ist.</translation>
    </message>
    <message>
        <source>Nothing was changed: everything in this backup is here already.</source>
        <translation>Nichts wurde geändert: alles in dieser Sicherung ist schon hier.</translation>
    </message>
    <message>
        <source>Nothing was changed: what can be read of this backup is here already. {left_out}.</source>
        <translation>Nichts wurde geändert: was in dieser Sicherung lesbar ist, ist schon hier. {left_out}.</translation>
    </message>
    <message>
        <source>One folder in this folder may not be read. Change its permissions and add it again.</source>
        <translation>Ein Ordner in diesem Ordner darf nicht gelesen werden. Seine Rechte ändern und ihn noch einmal hinzufügen.</translation>
    </message>
    <message>
        <source>One other file in this archive holds neither pages nor links.</source>
        <translation>Eine andere Datei in diesem Archiv enthält weder Seiten noch Links.</translation>
    </message>
    <message>
        <source>One other file in this folder holds neither pages nor links.</source>
        <translation>Eine andere Datei in diesem Ordner enthält weder Seiten noch Links.</translation>
    </message>
    <message>
        <source>Only a part of this archive was read, so much is in it. Unpack it and add the folder.</source>
        <translation>Nur ein Teil dieses Archivs wurde gelesen, so viel ist darin. Es entpacken und den Ordner hinzufügen.</translation>
    </message>
    <message>
        <source>Reading the kept page</source>
        <translation>Die behaltene Seite wird gelesen</translation>
    </message>
    <message>
        <source>Restored {books}, {jobs} and {notes}.</source>
        <translation>Wiederhergestellt: {books}, {jobs} und {notes}.</translation>
    </message>
    <message>
        <source>Restored {books}, {jobs} and {notes}. {left_out}.</source>
        <translation>Wiederhergestellt: {books}, {jobs} und {notes}. {left_out}.</translation>
    </message>
    <message>
        <source>Restored {books}, {jobs} and {notes}; {older}.</source>
        <translation>Wiederhergestellt: {books}, {jobs} und {notes}; {older}.</translation>
    </message>
    <message>
        <source>Restored {books}, {jobs} and {notes}; {older}. {left_out}.</source>
        <translation>Wiederhergestellt: {books}, {jobs} und {notes}; {older}. {left_out}.</translation>
    </message>
    <message>
        <source>That is little for a file of its size: the rest may still be in it, so do not delete it.</source>
        <translation>Das ist wenig für eine Datei dieser Größe: Der Rest kann noch darin sein, löschen Sie sie also nicht.</translation>
    </message>
    <message>
        <source>The backup {name} could not be written or read ({error}).</source>
        <translation>Die Sicherung {name} konnte nicht geschrieben oder gelesen werden ({error}).</translation>
    </message>
    <message>
        <source>The collection in {folder} was written by a newer bookq. Update this one; nothing was changed.</source>
        <translation>Die Sammlung in {folder} wurde von einem neueren bookq geschrieben. Aktualisieren Sie dieses; es wurde nichts verändert.</translation>
    </message>
    <message>
        <source>The connection to Goodreads broke.</source>
        <translation>Die Verbindung zu Goodreads riss ab.</translation>
    </message>
    <message>
        <source>The data within the page could not be read, so the record holds only what the page shows.</source>
        <translation>Die Daten in der Seite waren nicht lesbar; der Datensatz enthält darum nur, was die Seite zeigt.</translation>
    </message>
    <message>
        <source>The database in {folder} could not be used ({error}). Try again; bookq doctor may say more.</source>
        <translation>Die Datenbank in {folder} ließ sich nicht verwenden ({error}). Versuchen Sie es noch einmal; bookq doctor sagt vielleicht mehr.</translation>
    </message>
    <message>
        <source>The database was damaged. Recovered from it: {jobs} and {books}; the damaged file was kept in {aside}.</source>
        <translation>Die Datenbank war beschädigt. Daraus gerettet: {jobs} und {books}; die beschädigte Datei liegt in {aside}.</translation>
    </message>
    <message>
        <source>The disk that holds {folder} is full. Free some space, then try again.</source>
        <translation>Die Festplatte mit {folder} ist voll. Platz schaffen und es noch einmal versuchen.</translation>
    </message>
    <message>
        <source>The disk that holds {folder} is full. Free some space, then try again; what was saved before is not touched.</source>
        <translation>Der Datenträger mit {folder} ist voll. Schaffen Sie Platz und versuchen Sie es noch einmal; was vorher gespeichert war, ist unberührt.</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be opened. Is its disk still connected?</source>
        <translation>Der Ordner {folder} lässt sich nicht öffnen. Ist sein Datenträger noch angeschlossen?</translation>
    </message>
    <message>
        <source>The kept page of this book cannot be read. Its record stays as it is; fetch the book again to get a fresh page.</source>
        <translation>Die behaltene Seite dieses Buches ist nicht lesbar. Sein Datensatz bleibt, wie er ist; das Buch neu laden, um eine frische Seite zu bekommen.</translation>
    </message>
    <message>
        <source>The new store could not be closed.</source>
        <translation>Der neue Speicher ließ sich nicht schließen.</translation>
    </message>
    <message>
        <source>The page broke off in the middle.</source>
        <translation>Die Seite brach mittendrin ab.</translation>
    </message>
    <message>
        <source>The page came so slowly that bookq stopped waiting.</source>
        <translation>Die Seite kam so langsam, dass bookq nicht länger wartete.</translation>
    </message>
    <message>
        <source>The page does not tell what each contributor did; those without a role count as authors.</source>
        <translation>Die Seite sagt nicht, was jeder Beteiligte getan hat; wer keine Rolle hat, zählt als Autor.</translation>
    </message>
    <message>
        <source>The page gives the year {year} as date of {field}, which cannot be right; it was left out.</source>
        <translation>Die Seite nennt das Jahr {year} als Datum von {field}, was nicht stimmen kann; es wurde weggelassen.</translation>
    </message>
    <message>
        <source>The page gives two numbers for its book, {get} and {number}; the first one is used.</source>
        <translation>Die Seite nennt zwei Nummern für ihr Buch, {get} und {number}; die erste gilt.</translation>
    </message>
    <message>
        <source>The page gives two numbers for its book, {number} and {other}; the first one is used.</source>
        <translation>Die Seite nennt zwei Nummern für ihr Buch, {number} und {other}; die erste gilt.</translation>
    </message>
    <message>
        <source>The page gives {given} as star counts, which cannot be right; they were left out.</source>
        <translation>Die Seite nennt {given} als Sterne-Zahlen, was nicht stimmen kann; sie wurden weggelassen.</translation>
    </message>
    <message>
        <source>The page gives {quoted} as ASIN, but those begin with B0; it was left out.</source>
        <translation>Die Seite nennt {quoted} als ASIN, aber die beginnen mit B0; sie wurde weggelassen.</translation>
    </message>
    <message>
        <source>The page gives {quoted} as ISBN-10, but that is no valid one; it was left out.</source>
        <translation>Die Seite nennt {quoted} als ISBN-10, aber das ist keine gültige; sie wurde weggelassen.</translation>
    </message>
    <message>
        <source>The page gives {quoted} as ISBN-13, but that is no valid one; it was left out.</source>
        <translation>Die Seite nennt {quoted} als ISBN-13, aber das ist keine gültige; sie wurde weggelassen.</translation>
    </message>
    <message>
        <source>The page gives {quoted} as average rating, which cannot be right; it was left out.</source>
        <translation>Die Seite nennt {quoted} als Durchschnittsbewertung, was nicht stimmen kann; sie wurde weggelassen.</translation>
    </message>
    <message>
        <source>The page gives {quoted} as cover, but that is no web address; it was left out.</source>
        <translation>Die Seite nennt {quoted} als Titelbild, aber das ist keine Webadresse; es wurde weggelassen.</translation>
    </message>
    <message>
        <source>The page gives {quoted} as date of this edition, which could not be read.</source>
        <translation>Die Seite nennt {quoted} als Datum dieser Ausgabe, was nicht lesbar war.</translation>
    </message>
    <message>
        <source>The page gives {quoted} as date of {field}, which cannot be right; it was left out.</source>
        <translation>Die Seite nennt {quoted} als Datum von {field}, was nicht stimmen kann; es wurde weggelassen.</translation>
    </message>
    <message>
        <source>The page is made differently than bookq expects; {sentence}: {listed}.</source>
        <translation>Die Seite ist anders aufgebaut, als bookq erwartet; {sentence}: {listed}.</translation>
    </message>
    <message>
        <source>The page of this book is not kept any more, so it cannot be read again. Fetch the book again instead; its record stays as it is until then.</source>
        <translation>Die Seite dieses Buches ist nicht mehr behalten und kann darum nicht neu gelesen werden. Das Buch stattdessen neu laden; sein Datensatz bleibt bis dahin, wie er ist.</translation>
    </message>
    <message>
        <source>The program part that reads saved pages stopped while it read this one. bookq tries such a page twice; if both fail, please report it together with the page.</source>
        <translation>Der Programmteil, der gespeicherte Seiten liest, blieb bei dieser stehen. bookq versucht eine solche Seite zweimal; schlägt beides fehl, bitte zusammen mit der Seite melden.</translation>
    </message>
    <message>
        <source>The proxy does not work. Check its address in the settings; the queue goes on by itself when it answers.</source>
        <translation>Der Proxy funktioniert nicht. Seine Adresse in den Einstellungen prüfen; die Warteschlange geht von selbst weiter, wenn er antwortet.</translation>
    </message>
    <message>
        <source>The proxy is an address like http://proxy.example:3128, or empty for none.</source>
        <translation>Der Proxy ist eine Adresse wie http://proxy.example:3128, oder leer für keinen.</translation>
    </message>
    <message>
        <source>The publication date {known} is far in the future; it is kept as the page gives it.</source>
        <translation>Das Erscheinungsdatum {known} liegt weit in der Zukunft; es bleibt so, wie die Seite es nennt.</translation>
    </message>
    <message>
        <source>The report could not be written to {file} ({error}). Choose another folder.</source>
        <translation>Der Bericht konnte nicht nach {file} geschrieben werden ({error}). Einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>The report is in {names}. No page is kept for this job, so it holds only what happened.</source>
        <translation>Der Bericht steht in {names}. Zu diesem Auftrag ist keine Seite behalten; er enthält darum nur, was geschah.</translation>
    </message>
    <message>
        <source>The report is in {names}: the page as it came, and what happened. Cookies are not in it.</source>
        <translation>Der Bericht steht in {names}: die Seite, wie sie kam, und was geschah. Cookies sind nicht darin.</translation>
    </message>
    <message>
        <source>The same book as further up.</source>
        <translation>Dasselbe Buch wie weiter oben.</translation>
    </message>
    <message>
        <source>The settings in {file} are not ours; defaults are used.</source>
        <translation>Die Einstellungen in {file} sind nicht von bookq; es gelten die Vorgaben.</translation>
    </message>
    <message>
        <source>The settings in {file} could not be read ({error}); defaults are used.</source>
        <translation>Die Einstellungen in {file} waren nicht lesbar ({error}); es gelten die Vorgaben.</translation>
    </message>
    <message>
        <source>The star counts add up to {sum}, not to {ratings} ratings; both are kept.</source>
        <translation>Die Sterne-Zahlen ergeben zusammen {sum}, nicht {ratings} Bewertungen; beides wird behalten.</translation>
    </message>
    <message>
        <source>The star counts give an average of {mean}, not {rating}; both are kept.</source>
        <translation>Die Sterne-Zahlen ergeben einen Durchschnitt von {mean}, nicht {rating}; beides wird behalten.</translation>
    </message>
    <message>
        <source>The store holds a key that bookq did not write.</source>
        <translation>Der Speicher enthält einen Schlüssel, den bookq nicht geschrieben hat.</translation>
    </message>
    <message>
        <source>The store holds a value that bookq did not write.</source>
        <translation>Der Speicher enthält einen Wert, den bookq nicht geschrieben hat.</translation>
    </message>
    <message>
        <source>The store is closed.</source>
        <translation>Der Speicher ist geschlossen.</translation>
    </message>
    <message>
        <source>There are more than {MOST_ITEMS} {shown}; the rest was left out.</source>
        <translation>Es gibt mehr als {MOST_ITEMS} {shown}; die übrigen wurden weggelassen.</translation>
    </message>
    <message>
        <source>There are no files in this archive.</source>
        <translation>In diesem Archiv sind keine Dateien.</translation>
    </message>
    <message>
        <source>There are no files in this folder that bookq could read.</source>
        <translation>In diesem Ordner gibt es keine Dateien, die bookq lesen könnte.</translation>
    </message>
    <message>
        <source>There is no book number in this address. Open the book&apos;s page and copy its address again.</source>
        <translation>In dieser Adresse steht keine Buchnummer. Die Seite des Buches öffnen und ihre Adresse noch einmal kopieren.</translation>
    </message>
    <message>
        <source>There is no connection to the internet, it seems. The queue goes on by itself when it is back.</source>
        <translation>Es gibt anscheinend keine Verbindung zum Internet. Die Warteschlange geht von selbst weiter, wenn sie wieder da ist.</translation>
    </message>
    <message>
        <source>There is no file {file}.</source>
        <translation>Es gibt keine Datei {file}.</translation>
    </message>
    <message>
        <source>There is no folder {folder}. Make it first, or choose another.</source>
        <translation>Es gibt keinen Ordner {folder}. Ihn zuerst anlegen oder einen anderen wählen.</translation>
    </message>
    <message>
        <source>There is no format {key}. The formats are {known}.</source>
        <translation>Es gibt kein Format {key}. Die Formate sind {known}.</translation>
    </message>
    <message>
        <source>There is no link to a book on Goodreads in this file.</source>
        <translation>In dieser Datei gibt es keinen Link zu einem Buch auf Goodreads.</translation>
    </message>
    <message>
        <source>There is no page in {name}, or it is damaged. Save the page again in your browser.</source>
        <translation>In {name} ist keine Seite, oder sie ist beschädigt. Die Seite im Browser noch einmal speichern.</translation>
    </message>
    <message>
        <source>There is no page in {name}. Save the page again in your browser.</source>
        <translation>In {name} ist keine Seite. Die Seite im Browser noch einmal speichern.</translation>
    </message>
    <message>
        <source>There is something in this address that does not belong there (a name, a port or odd characters). Copy the address from the book&apos;s own page.</source>
        <translation>In dieser Adresse steht etwas, das nicht hineingehört (ein Name, ein Port oder seltsame Zeichen). Die Adresse von der Seite des Buches selbst kopieren.</translation>
    </message>
    <message>
        <source>These are someone&apos;s notes on a book. Open the book and copy the address of its page.</source>
        <translation>Das sind Notizen von jemandem zu einem Buch. Das Buch öffnen und die Adresse seiner Seite kopieren.</translation>
    </message>
    <message>
        <source>This Goodreads page is not the page of a book. Open the book and copy the address of its page.</source>
        <translation>Diese Seite von Goodreads ist nicht die Seite eines Buches. Das Buch öffnen und die Adresse seiner Seite kopieren.</translation>
    </message>
    <message>
        <source>This address looks a title up. Open it and copy the address of the book&apos;s page.</source>
        <translation>Diese Adresse schlägt einen Titel nach. Öffnen und die Adresse der Buchseite kopieren.</translation>
    </message>
    <message>
        <source>This address looks an ISBN up. Open it and copy the address of the book&apos;s page.</source>
        <translation>Diese Adresse schlägt eine ISBN nach. Öffnen und die Adresse der Buchseite kopieren.</translation>
    </message>
    <message>
        <source>This address names a work, not one edition. Open it and copy the address of the book&apos;s page.</source>
        <translation>Diese Adresse nennt ein Werk, nicht eine einzelne Ausgabe. Öffnen und die Adresse der Buchseite kopieren.</translation>
    </message>
    <message>
        <source>This address only looks like Goodreads; it leads somewhere else. Copy the address from the book&apos;s own page.</source>
        <translation>Diese Adresse sieht nur nach Goodreads aus; sie führt anderswohin. Die Adresse von der Seite des Buches selbst kopieren.</translation>
    </message>
    <message>
        <source>This backup cannot be opened ({reason}).</source>
        <translation>Diese Sicherung lässt sich nicht öffnen ({reason}).</translation>
    </message>
    <message>
        <source>This export has no rows, so there is no book in it. Export your library again when it has books.</source>
        <translation>Dieser Export hat keine Zeilen, also ist kein Buch darin. Die Bibliothek noch einmal exportieren, wenn Bücher darin sind.</translation>
    </message>
    <message>
        <source>This file cannot be read: {error}.</source>
        <translation>Diese Datei ist nicht lesbar: {error}.</translation>
    </message>
    <message>
        <source>This file holds another book. Open the book in your browser, wait until you see it, and save the page again.</source>
        <translation>In dieser Datei ist ein anderes Buch. Das Buch im Browser öffnen, warten, bis es zu sehen ist, und die Seite noch einmal speichern.</translation>
    </message>
    <message>
        <source>This file holds no book. Open the book in your browser, wait until you see it, and save the page again.</source>
        <translation>In dieser Datei ist kein Buch. Das Buch im Browser öffnen, warten, bis es zu sehen ist, und die Seite noch einmal speichern.</translation>
    </message>
    <message>
        <source>This file is far larger than a book&apos;s page can be. Save the page again as HTML only.</source>
        <translation>Diese Datei ist viel größer, als die Seite eines Buches sein kann. Die Seite noch einmal nur als HTML speichern.</translation>
    </message>
    <message>
        <source>This file is not a saved page. Save the book&apos;s page in your browser as HTML and add that file.</source>
        <translation>Diese Datei ist keine gespeicherte Seite. Die Seite des Buches im Browser als HTML speichern und diese Datei hinzufügen.</translation>
    </message>
    <message>
        <source>This folder may not be read. Change its permissions first.</source>
        <translation>Dieser Ordner darf nicht gelesen werden. Zuerst seine Rechte ändern.</translation>
    </message>
    <message>
        <source>This is a PDF. Copy the links in it and paste them here.</source>
        <translation>Das ist ein PDF. Die Links darin kopieren und hier einfügen.</translation>
    </message>
    <message>
        <source>This is a Word file. Save it as plain text, or copy the links in it.</source>
        <translation>Das ist eine Word-Datei. Sie als reinen Text speichern, oder die Links darin kopieren.</translation>
    </message>
    <message>
        <source>This is a backup of bookq. Use File &gt; Restore a backup… (or bookq restore FILE) to take it in.</source>
        <translation>Das ist eine Sicherung von bookq. Mit Datei &gt; Sicherung wiederherstellen… (oder bookq restore DATEI) wird sie übernommen.</translation>
    </message>
    <message>
        <source>This is a database. Export what you need from its program as HTML or CSV.</source>
        <translation>Das ist eine Datenbank. Was gebraucht wird, aus ihrem Programm als HTML oder CSV exportieren.</translation>
    </message>
    <message>
        <source>This is a document of a word processor. Save it as plain text, or copy the links in it.</source>
        <translation>Das ist ein Dokument einer Textverarbeitung. Sie als reinen Text speichern, oder die Links darin kopieren.</translation>
    </message>
    <message>
        <source>This is a document. Save it as plain text, or copy the links in it.</source>
        <translation>Das ist ein Dokument. Sie als reinen Text speichern, oder die Links darin kopieren.</translation>
    </message>
    <message>
        <source>This is a file of Excel or another office program. Save it there as CSV or text and add that.</source>
        <translation>Das ist eine Datei von Excel oder einem anderen Büroprogramm. Sie dort als CSV oder Text speichern und das hinzufügen.</translation>
    </message>
    <message>
        <source>This is a list page, not a book: open it in your browser and copy the links of the books you want.</source>
        <translation>Das ist eine Listenseite, kein Buch: sie im Browser öffnen und die Links der gewünschten Bücher kopieren.</translation>
    </message>
    <message>
        <source>This is a list page. Open it and copy the links of the books you want.</source>
        <translation>Das ist eine Listenseite. Öffnen und die Links der gewünschten Bücher kopieren.</translation>
    </message>
    <message>
        <source>This is a packed archive. Unpack it and add the folder.</source>
        <translation>Das ist ein gepacktes Archiv. Es entpacken und den Ordner hinzufügen.</translation>
    </message>
    <message>
        <source>This is a packed backup of Firefox. Export the bookmarks to HTML there and add that.</source>
        <translation>Das ist eine gepackte Sicherung von Firefox. Die Lesezeichen dort nach HTML exportieren und das hinzufügen.</translation>
    </message>
    <message>
        <source>This is a page of awards. Open it and copy the links of the books you want.</source>
        <translation>Das ist eine Seite von Auszeichnungen. Öffnen und die Links der gewünschten Bücher kopieren.</translation>
    </message>
    <message>
        <source>This is a page of editions, not a book: open it in your browser and copy the link of the edition you want.</source>
        <translation>Das ist eine Seite von Ausgaben, kein Buch: sie im Browser öffnen und den Link der gewünschten Ausgabe kopieren.</translation>
    </message>
    <message>
        <source>This is a page of quotes, not a book: open the book itself and save that page.</source>
        <translation>Das ist eine Seite von Zitaten, kein Buch: das Buch selbst öffnen und jene Seite speichern.</translation>
    </message>
    <message>
        <source>This is a page of quotes. Open the book and copy the address of its page.</source>
        <translation>Das ist eine Seite von Zitaten. Das Buch öffnen und die Adresse seiner Seite kopieren.</translation>
    </message>
    <message>
        <source>This is a page of reviews, not a book: open the book itself and save that page.</source>
        <translation>Das ist eine Seite von Rezensionen, kein Buch: das Buch selbst öffnen und jene Seite speichern.</translation>
    </message>
    <message>
        <source>This is a page of similar books. Open it and copy the links of the books you want.</source>
        <translation>Das ist eine Seite ähnlicher Bücher. Öffnen und die Links der gewünschten Bücher kopieren.</translation>
    </message>
    <message>
        <source>This is a picture. Save the page itself as HTML, not a picture of it.</source>
        <translation>Das ist ein Bild. Die Seite selbst als HTML speichern, nicht ein Bild von ihr.</translation>
    </message>
    <message>
        <source>This is a review. Open the book it is about and copy the address of its page.</source>
        <translation>Das ist eine Rezension. Das Buch öffnen, um das es geht, und die Adresse seiner Seite kopieren.</translation>
    </message>
    <message>
        <source>This is a search page, not a book: open it in your browser and copy the links of the books you want.</source>
        <translation>Das ist eine Suchseite, kein Buch: sie im Browser öffnen und die Links der gewünschten Bücher kopieren.</translation>
    </message>
    <message>
        <source>This is a search. Open the book you mean and copy the address of its page.</source>
        <translation>Das ist eine Suche. Das gemeinte Buch öffnen und die Adresse seiner Seite kopieren.</translation>
    </message>
    <message>
        <source>This is a shelf page, not a book: open it in your browser and copy the links of the books you want.</source>
        <translation>Das ist eine Regalseite, kein Buch: sie im Browser öffnen und die Links der gewünschten Bücher kopieren.</translation>
    </message>
    <message>
        <source>This is a shelf page. Open it and copy the links of the books you want.</source>
        <translation>Das ist eine Regalseite. Öffnen und die Links der gewünschten Bücher kopieren.</translation>
    </message>
    <message>
        <source>This is a short link. Open it and copy the address of the book&apos;s page.</source>
        <translation>Das ist ein Kurzlink. Öffnen und die Adresse der Buchseite kopieren.</translation>
    </message>
    <message>
        <source>This is a spreadsheet. Save it as CSV and add that file.</source>
        <translation>Das ist eine Tabellendatei. Sie als CSV speichern und diese Datei hinzufügen.</translation>
    </message>
    <message>
        <source>This is a zip archive. Unpack it and add the folder.</source>
        <translation>Das ist ein Zip-Archiv. Es entpacken und den Ordner hinzufügen.</translation>
    </message>
    <message>
        <source>This is an Excel file. Choose Save As in Excel, take CSV (UTF-8), and add that file.</source>
        <translation>Das ist eine Excel-Datei. In Excel „Speichern unter“ und CSV (UTF-8) wählen und diese Datei hinzufügen.</translation>
    </message>
    <message>
        <source>This is an e-book. Copy the links in it, or look the book up on Goodreads.</source>
        <translation>Das ist ein E-Book. Die Links darin kopieren oder das Buch auf Goodreads suchen.</translation>
    </message>
    <message>
        <source>This is someone&apos;s shelf. Open it and copy the links of the books you want.</source>
        <translation>Das ist das Regal von jemandem. Öffnen und die Links der gewünschten Bücher kopieren.</translation>
    </message>
    <message>
        <source>This is the &quot;are you a robot&quot; check of Goodreads, not the book. Open the book in your browser, wait until you see it, and save the page again.</source>
        <translation>Das ist die Frage „Bist du ein Roboter?“ von Goodreads, nicht das Buch. Das Buch im Browser öffnen, warten, bis es zu sehen ist, und die Seite noch einmal speichern.</translation>
    </message>
    <message>
        <source>This is the page of a character. Open the book and copy the address of its page.</source>
        <translation>Das ist die Seite einer Figur. Das Buch öffnen und die Adresse seiner Seite kopieren.</translation>
    </message>
    <message>
        <source>This is the page of a genre. Open it and copy the links of the books you want.</source>
        <translation>Das ist die Seite eines Genres. Öffnen und die Links der gewünschten Bücher kopieren.</translation>
    </message>
    <message>
        <source>This is the page of a person. Open a book there and copy the address of its page.</source>
        <translation>Das ist die Seite einer Person. Dort ein Buch öffnen und die Adresse seiner Seite kopieren.</translation>
    </message>
    <message>
        <source>This is the page of a place. Open the book and copy the address of its page.</source>
        <translation>Das ist die Seite eines Ortes. Das Buch öffnen und die Adresse seiner Seite kopieren.</translation>
    </message>
    <message>
        <source>This is the page of a series, not a book: open it in your browser and copy the links of the books you want.</source>
        <translation>Das ist die Seite einer Reihe, kein Buch: sie im Browser öffnen und die Links der gewünschten Bücher kopieren.</translation>
    </message>
    <message>
        <source>This is the page of a series. Open it and copy the links of the books you want.</source>
        <translation>Das ist die Seite einer Reihe. Öffnen und die Links der gewünschten Bücher kopieren.</translation>
    </message>
    <message>
        <source>This is the page of an author, not a book: open it in your browser and copy the links of the books you want.</source>
        <translation>Das ist die Seite eines Autors, kein Buch: sie im Browser öffnen und die Links der gewünschten Bücher kopieren.</translation>
    </message>
    <message>
        <source>This is the page of an author. Open it and copy the links of the books you want.</source>
        <translation>Das ist die Seite eines Autors. Öffnen und die Links der gewünschten Bücher kopieren.</translation>
    </message>
    <message>
        <source>This is the puzzle that Goodreads shows to suspected robots, not the book. Open the book in your browser, wait until you see it, and save the page again.</source>
        <translation>Das ist das Rätsel, das Goodreads vermeintlichen Robotern zeigt, nicht das Buch. Das Buch im Browser öffnen, warten, bis es zu sehen ist, und die Seite noch einmal speichern.</translation>
    </message>
    <message>
        <source>This is the sign-in page, not a book: sign in (or out) first. Open the book in your browser, wait until you see it, and save the page again.</source>
        <translation>Das ist die Anmeldeseite, kein Buch: zuerst an- oder abmelden. Das Buch im Browser öffnen, warten, bis es zu sehen ist, und die Seite noch einmal speichern.</translation>
    </message>
    <message>
        <source>This job is not in the queue any more.</source>
        <translation>Dieser Auftrag ist nicht mehr in der Warteschlange.</translation>
    </message>
    <message>
        <source>This link leads away from Goodreads, and bookq does not follow it there. Open it in your browser to see where it goes.</source>
        <translation>Dieser Link führt von Goodreads weg, und bookq folgt ihm nicht dorthin. Ihn im Browser öffnen, um zu sehen, wohin er führt.</translation>
    </message>
    <message>
        <source>This link leads through another site. Open it and copy the address of the book&apos;s page.</source>
        <translation>Dieser Link führt über eine andere Website. Öffnen und die Adresse der Buchseite kopieren.</translation>
    </message>
    <message>
        <source>This link to bookq is too long. Copy the addresses and paste them into the window.</source>
        <translation>Dieser Link zu bookq ist zu lang. Die Adressen kopieren und in das Fenster einfügen.</translation>
    </message>
    <message>
        <source>This page is not one of Goodreads that bookq knows. If it is the page of a book, please report it with the details.</source>
        <translation>Diese Seite ist keine von Goodreads, die bookq kennt. Wenn es die Seite eines Buches ist, bitte mit den Details melden.</translation>
    </message>
    <message>
        <source>This page lists editions. Open it and copy the link of the edition you want.</source>
        <translation>Diese Seite führt Ausgaben auf. Sie öffnen und den Link der gewünschten Ausgabe kopieren.</translation>
    </message>
    <message>
        <source>This page says &quot;request took too long&quot;. Open the book in your browser, wait until you see it, and save the page again.</source>
        <translation>Auf dieser Seite steht „request took too long“. Das Buch im Browser öffnen, warten, bis es zu sehen ist, und die Seite noch einmal speichern.</translation>
    </message>
    <message>
        <source>This page says &quot;unexpected error&quot;. Open the book in your browser, wait until you see it, and save the page again.</source>
        <translation>Auf dieser Seite steht „unexpected error“. Das Buch im Browser öffnen, warten, bis es zu sehen ist, und die Seite noch einmal speichern.</translation>
    </message>
    <message>
        <source>This page says that Goodreads did not let you in. Open the book in your browser, wait until you see it, and save the page again.</source>
        <translation>Auf dieser Seite steht, dass Goodreads keinen Zutritt gab. Das Buch im Browser öffnen, warten, bis es zu sehen ist, und die Seite noch einmal speichern.</translation>
    </message>
    <message>
        <source>This page says that Goodreads had trouble of its own. Open the book in your browser, wait until you see it, and save the page again.</source>
        <translation>Auf dieser Seite steht, dass Goodreads selbst Schwierigkeiten hatte. Das Buch im Browser öffnen, warten, bis es zu sehen ist, und die Seite noch einmal speichern.</translation>
    </message>
    <message>
        <source>This page says that Goodreads was asked too often. Open the book in your browser, wait until you see it, and save the page again.</source>
        <translation>Auf dieser Seite steht, dass Goodreads zu oft gefragt wurde. Das Buch im Browser öffnen, warten, bis es zu sehen ist, und die Seite noch einmal speichern.</translation>
    </message>
    <message>
        <source>This page was saved before it was filled. Open the book in your browser, wait until you see it, and save the page again.</source>
        <translation>Diese Seite wurde gespeichert, bevor sie gefüllt war. Das Buch im Browser öffnen, warten, bis es zu sehen ist, und die Seite noch einmal speichern.</translation>
    </message>
    <message>
        <source>This row has no usable Book Id. Look the book up on Goodreads and add its link.</source>
        <translation>Diese Zeile hat keine brauchbare „Book Id“. Das Buch auf Goodreads suchen und seinen Link hinzufügen.</translation>
    </message>
    <message>
        <source>This saved page breaks off in the middle. Open the book in your browser, wait until you see it, and save the page again.</source>
        <translation>Diese gespeicherte Seite bricht mittendrin ab. Das Buch im Browser öffnen, warten, bis es zu sehen ist, und die Seite noch einmal speichern.</translation>
    </message>
    <message>
        <source>This saved page says &quot;Page not found&quot;. Open the book in your browser, wait until you see it, and save the page again.</source>
        <translation>Auf dieser gespeicherten Seite steht „Page not found“. Das Buch im Browser öffnen, warten, bis es zu sehen ist, und die Seite noch einmal speichern.</translation>
    </message>
    <message>
        <source>This saved page says that there is no such book. Open the book in your browser, wait until you see it, and save the page again.</source>
        <translation>Auf dieser gespeicherten Seite steht, dass es kein solches Buch gibt. Das Buch im Browser öffnen, warten, bis es zu sehen ist, und die Seite noch einmal speichern.</translation>
    </message>
    <message>
        <source>This system is older than the Qt that bookq uses: its C library lacks {part}.</source>
        <translation>Dieses System ist älter als das Qt, das bookq benutzt: seiner C-Bibliothek fehlt {part}.</translation>
    </message>
    <message>
        <source>This table names books, but has neither links to them nor a column Book Id. Add the export of Goodreads itself (My Books, then Import and export), or a table with a column of links.</source>
        <translation>Diese Tabelle nennt Bücher, hat aber weder Links zu ihnen noch eine Spalte „Book Id“. Den Export von Goodreads selbst hinzufügen (My Books, dann Import and export) oder eine Tabelle mit einer Spalte von Links.</translation>
    </message>
    <message>
        <source>This took longer than {limit} seconds and was stopped. If that happens again and again, allow a job more time in the settings.</source>
        <translation>Das dauerte länger als {limit} Sekunden und wurde angehalten. Wenn es immer wieder geschieht, in den Einstellungen mehr Zeit für einen Auftrag erlauben.</translation>
    </message>
    <message>
        <source>What Goodreads sent is not a web page at all.</source>
        <translation>Was Goodreads schickte, ist gar keine Webseite.</translation>
    </message>
    <message>
        <source>bookq keeps its own files at {file}. Choose another name.</source>
        <translation>bookq hat bei {file} eigene Dateien. Einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>bookq may not read {part}. Give it read permission, or choose another folder.</source>
        <translation>bookq darf {part} nicht lesen. Geben Sie ihm das Recht dazu, oder wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>bookq may not write to {folder}. Give it write permission, or choose another folder.</source>
        <translation>bookq darf nicht in {folder} schreiben. Geben Sie ihm das Recht dazu, oder wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>{count} books</source>
        <translation>{count} Bücher</translation>
    </message>
    <message>
        <source>{count} books could not be read from it and will be fetched again.</source>
        <translation>{count} Bücher waren darin nicht mehr lesbar und werden noch einmal geladen.</translation>
    </message>
    <message>
        <source>{count} books were here already in a newer form</source>
        <translation>{count} Bücher waren hier schon in neuerer Form</translation>
    </message>
    <message>
        <source>{count} folders in this folder may not be read. Change the permissions and add it again.</source>
        <translation>{count} Ordner in diesem Ordner dürfen nicht gelesen werden. Die Rechte ändern und ihn noch einmal hinzufügen.</translation>
    </message>
    <message>
        <source>{count} jobs</source>
        <translation>{count} Aufträge</translation>
    </message>
    <message>
        <source>{count} kept pages are read again.</source>
        <translation>{count} behaltene Seiten werden noch einmal gelesen.</translation>
    </message>
    <message>
        <source>{count} lines could not be read and were left out</source>
        <translation>{count} Zeilen waren nicht lesbar und wurden ausgelassen</translation>
    </message>
    <message>
        <source>{count} notes</source>
        <translation>{count} Notizen</translation>
    </message>
    <message>
        <source>{count} other files in this archive hold neither pages nor links.</source>
        <translation>{count} andere Dateien in diesem Archiv enthalten weder Seiten noch Links.</translation>
    </message>
    <message>
        <source>{count} other files in this folder hold neither pages nor links.</source>
        <translation>{count} andere Dateien in diesem Ordner enthalten weder Seiten noch Links.</translation>
    </message>
    <message>
        <source>{file} is a file, where a folder is needed. Choose another folder.</source>
        <translation>{file} ist eine Datei, wo ein Ordner gebraucht wird. Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>{file} is a folder. Choose another name.</source>
        <translation>{file} ist ein Ordner. Einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>{name} holds too many files for one go. Unpack it and add the folder.</source>
        <translation>{name} enthält zu viele Dateien für ein Mal. Es entpacken und den Ordner hinzufügen.</translation>
    </message>
    <message>
        <source>{name} is damaged or was cut off, and nothing of it was taken in. Get a new copy of it.</source>
        <translation>{name} ist beschädigt oder abgeschnitten, und nichts davon wurde übernommen. Eine neue Kopie davon besorgen.</translation>
    </message>
    <message>
        <source>{name} is damaged or was cut off. Get a new copy of it.</source>
        <translation>{name} ist beschädigt oder abgeschnitten. Eine neue Kopie davon besorgen.</translation>
    </message>
    <message>
        <source>{name} is damaged or was cut off. What could be read of it was taken in: {books}, {jobs} and {notes}.</source>
        <translation>{name} ist beschädigt oder abgeschnitten. Was davon lesbar war, wurde übernommen: {books}, {jobs} und {notes}.</translation>
    </message>
    <message>
        <source>{name} is damaged, or packed in a way that bookq does not know. Unpack it and add the folder.</source>
        <translation>{name} ist beschädigt oder auf eine Art gepackt, die bookq nicht kennt. Das Archiv entpacken und den Ordner hinzufügen.</translation>
    </message>
    <message>
        <source>{name} is locked with a password. Unpack the archive and add the folder.</source>
        <translation>{name} ist mit einem Passwort gesperrt. Das Archiv entpacken und den Ordner hinzufügen.</translation>
    </message>
    <message>
        <source>{name} is no backup of bookq.</source>
        <translation>{name} ist keine Sicherung von bookq.</translation>
    </message>
    <message>
        <source>{name} unpacks to far more than a backup of its size holds. It is not taken in.</source>
        <translation>{name} wird entpackt viel größer, als eine Sicherung dieser Größe sein kann. Sie wird nicht übernommen.</translation>
    </message>
    <message>
        <source>{name} was made by a newer bookq ({maker}). Update bookq, then restore it.</source>
        <translation>{name} stammt von einem neueren bookq ({maker}). bookq aktualisieren, dann die Sicherung wiederherstellen.</translation>
    </message>
    <message>
        <source>{reason} The file {name} is as it was before.</source>
        <translation>{reason} Die Datei {name} ist, wie sie vorher war.</translation>
    </message>
    <message>
        <source>{start}; install the packages that hold them.</source>
        <translation>{start}; die Pakete installieren, in denen sie enthalten sind.</translation>
    </message>
    <message>
        <source>{what} It said so all {tries} times bookq asked. The book may have been deleted; look for it on the site and add the link you find there.</source>
        <translation>{what} Das sagte es bei allen {tries} Anfragen von bookq. Vielleicht wurde das Buch gelöscht; es auf der Website suchen und den Link hinzufügen, der sich dort findet.</translation>
    </message>
    <message>
        <source>{what} It sometimes says so by mistake, so bookq asks again in a few minutes before believing it.</source>
        <translation>{what} Manchmal sagt es das irrtümlich; bookq fragt darum in einigen Minuten noch einmal, bevor es das glaubt.</translation>
    </message>
    <message>
        <source>{what} It sometimes says so by mistake: retry it later. The book may have been deleted; look for it on the site and add the link you find there.</source>
        <translation>{what} Manchmal sagt es das irrtümlich: später wiederholen. Vielleicht wurde das Buch gelöscht; es auf der Website suchen und den Link hinzufügen, der sich dort findet.</translation>
    </message>
    <message>
        <source>{what} bookq tried {times}. Retry it in a while, or save the book&apos;s page in your browser and drop the file here.</source>
        <translation>{what} bookq hat es {times} versucht. In einer Weile wiederholen, oder die Seite des Buches im Browser speichern und die Datei hierher ziehen.</translation>
    </message>
    <message>
        <source>{what} bookq tries again by itself.</source>
        <translation>{what} bookq versucht es von selbst noch einmal.</translation>
    </message>
    <message>
        <source>Writing to {folder} failed ({error}). bookq keeps what it has in memory and tries again.</source>
        <translation>Das Schreiben nach {folder} schlug fehl ({error}). bookq behält im Speicher, was es hat, und versucht es wieder.</translation>
    </message>
    <message>
        <source>The saved page is gone or cannot be opened. Check that it is still there and add it again, or paste it again where it was pasted.</source>
        <translation>Die gespeicherte Seite ist weg oder lässt sich nicht öffnen. Nachsehen, ob sie noch da ist, und sie noch einmal hinzufügen, oder sie noch einmal einfügen, wenn sie eingefügt war.</translation>
    </message>
    <message>
        <source>bookq cannot read this kind of file. Take a page saved as HTML, a library export (CSV), bookmarks, or a text with links.</source>
        <translation>Diese Art von Datei kann bookq nicht lesen. Es nimmt als HTML gespeicherte Seiten, einen Bibliotheks-Export (CSV), Lesezeichen oder einen Text mit Links.</translation>
    </message>
    <message>
        <source>bookq could not open its data ({error}).</source>
        <translation>bookq konnte seine Daten nicht öffnen ({error}).</translation>
    </message>
    <message>
        <source>bookq ended in the middle of this attempt; it does not count.</source>
        <translation>bookq endete mitten in diesem Versuch; er zählt nicht.</translation>
    </message>
    <message>
        <source>bookq is already open on {data}. Use its window, or close it first.</source>
        <translation>bookq ist mit {data} schon geöffnet. Das andere Fenster benutzen oder es zuerst schließen.</translation>
    </message>
    <message>
        <source>bookq made a mistake of its own here ({name}). Please report it with the details; the other jobs go on.</source>
        <translation>Hier hat bookq selbst einen Fehler gemacht ({name}). Bitte mit den Details melden; die anderen Aufträge gehen weiter.</translation>
    </message>
    <message>
        <source>bookq may not write to {folder}. Choose another folder.</source>
        <translation>bookq darf nicht nach {folder} schreiben. Einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>bookq may not write to {folder}. Give it write permission: it goes on by itself then.</source>
        <translation>bookq darf nicht nach {folder} schreiben. Das Schreibrecht erteilen: dann geht es von selbst weiter.</translation>
    </message>
    <message>
        <source>bookq stopped unexpectedly {crashes} times while working on this. It was set aside; retry it alone, and if it happens again please report it.</source>
        <translation>bookq ist {crashes} Mal unerwartet stehen geblieben, während es daran arbeitete. Der Auftrag wurde beiseitegelegt; ihn allein wiederholen und, wenn es wieder geschieht, bitte melden.</translation>
    </message>
    <message>
        <source>once</source>
        <translation>einmal</translation>
    </message>
    <message>
        <source>twice</source>
        <translation>zweimal</translation>
    </message>
    <message>
        <source>{books}, {jobs} and {notes} are saved in {name}. Settings, covers and kept pages are not in it.</source>
        <translation>{books}, {jobs} und {notes} sind in {name} gesichert. Einstellungen, Titelbilder und behaltene Seiten sind nicht darin.</translation>
    </message>
    <message>
        <source>{complaint} The default is used.</source>
        <translation>{complaint} Es gilt die Vorgabe.</translation>
    </message>
    <message>
        <source>{count} times</source>
        <translation>{count} Mal</translation>
    </message>
    <message>
        <source>{file} could not be written ({error}).</source>
        <translation>{file} konnte nicht geschrieben werden ({error}).</translation>
    </message>
    <message>
        <source>{file} may not be replaced. Is it open in another program, or write-protected?</source>
        <translation>{file} darf nicht ersetzt werden. Ist die Datei in einem anderen Programm offen oder schreibgeschützt?</translation>
    </message>
    <message>
        <source>{folder} cannot be written to. Choose another folder.</source>
        <translation>In {folder} kann nicht geschrieben werden. Einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>{len} jobs could not be read and were left out: {some}.</source>
        <translation>{len} Aufträge waren nicht lesbar und wurden weggelassen: {some}.</translation>
    </message>
    <message>
        <source>{name} could not be written ({error}).</source>
        <translation>{name} konnte nicht geschrieben werden ({error}).</translation>
    </message>
    <message>
        <source>{name} is a text.</source>
        <translation>{name} ist ein Text.</translation>
    </message>
    <message>
        <source>{name} is either on or off.</source>
        <translation>{name} ist entweder an oder aus.</translation>
    </message>
    <message>
        <source>{name} is larger than {most_bytes} MB. Split it, or save the page as HTML only.</source>
        <translation>{name} ist größer als {most_bytes} MB. Die Datei teilen oder die Seite nur als HTML speichern.</translation>
    </message>
    <message>
        <source>{name} is one of {join}.</source>
        <translation>{name} ist eines von {join}.</translation>
    </message>
    <message>
        <source>{name} is packed with gzip, but damaged. Get a new copy of it.</source>
        <translation>{name} ist mit gzip gepackt, aber beschädigt. Eine neue Kopie besorgen.</translation>
    </message>
    <message>
        <source>{name} is packed with gzip, but its end is missing. Get a new copy of it.</source>
        <translation>{name} ist mit gzip gepackt, aber das Ende fehlt. Eine neue Kopie besorgen.</translation>
    </message>
    <message>
        <source>{name} is {kind} from {low} to {high}.</source>
        <translation>{name} ist {kind} von {low} bis {high}.</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>&amp;Attempts for each book</source>
        <translation>&amp;Versuche je Buch</translation>
    </message>
    <message>
        <source>&amp;Fetch covers</source>
        <translation>&amp;Titelbilder laden</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>&amp;Pause between two pages</source>
        <translation>&amp;Pause zwischen zwei Seiten</translation>
    </message>
    <message>
        <source>&amp;Space for fetched pages</source>
        <translation>Platz für &amp;geladene Seiten</translation>
    </message>
    <message>
        <source>&amp;Workers</source>
        <translation>P&amp;arallele Aufträge</translation>
    </message>
    <message>
        <source>A job that takes longer is stopped and tried again later.</source>
        <translation>Ein Auftrag, der länger dauert, wird angehalten und später wiederholt.</translation>
    </message>
    <message>
        <source>Beyond it, those not looked at for the longest time are dropped.</source>
        <translation>Darüber hinaus fallen die weg, die am längsten nicht angesehen wurden.</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Empty: the one of the system, if it has one.</source>
        <translation>Leer: der des Systems, falls es einen hat.</translation>
    </message>
    <message>
        <source>Fetching</source>
        <translation>Laden</translation>
    </message>
    <message>
        <source>How long to wait until Goodreads takes the call.</source>
        <translation>Wie lange gewartet wird, bis Goodreads abnimmt.</translation>
    </message>
    <message>
        <source>How long to wait while nothing comes.</source>
        <translation>Wie lange gewartet wird, während nichts kommt.</translation>
    </message>
    <message>
        <source>How many saved pages are read at once. Goodreads is asked for one page at a time.</source>
        <translation>Wie viele gespeicherte Seiten zugleich gelesen werden. Goodreads wird um eine nach der anderen gebeten.</translation>
    </message>
    <message>
        <source>How often a page is asked for until its job counts as failed.</source>
        <translation>Wie oft um eine Seite gebeten wird, bis ihr Auftrag als fehlgeschlagen gilt.</translation>
    </message>
    <message>
        <source>Kept pages can be read again without asking Goodreads. 0 keeps none.</source>
        <translation>Behaltene Seiten können ohne Anfrage bei Goodreads neu gelesen werden. 0 behält keine.</translation>
    </message>
    <message>
        <source>Less than two seconds is not polite, and leads to being blocked.</source>
        <translation>Weniger als zwei Sekunden sind unhöflich und führen dazu, blockiert zu werden.</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Light or dark, or as the system has it.</source>
        <translation>Hell oder dunkel, oder wie das System es hat.</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Links to books on the clipboard are put into the empty box when the window comes up.</source>
        <translation>Links zu Büchern aus der Zwischenablage kommen in das leere Feld, wenn das Fenster nach vorn kommt.</translation>
    </message>
    <message>
        <source>Links to books that are copied elsewhere are put into the box.</source>
        <translation>Links zu Büchern, die anderswo kopiert werden, kommen in das Feld.</translation>
    </message>
    <message>
        <source>Longest &amp;time for a job</source>
        <translation>&amp;Längste Zeit für einen Auftrag</translation>
    </message>
    <message>
        <source>MiB</source>
        <translation>MiB</translation>
    </message>
    <message>
        <source>Of the window; books stay as their page gives them.</source>
        <translation>Die des Fensters; Bücher bleiben, wie ihre Seite sie nennt.</translation>
    </message>
    <message>
        <source>Offer copied lin&amp;ks</source>
        <translation>&amp;Kopierte Links anbieten</translation>
    </message>
    <message>
        <source>One notification when the window is not in front.</source>
        <translation>Eine Mitteilung, wenn das Fenster nicht vorn ist.</translation>
    </message>
    <message>
        <source>P&amp;roxy</source>
        <translation>P&amp;roxy</translation>
    </message>
    <message>
        <source>Shown in the table and in the details.</source>
        <translation>In der Tabelle und bei den Details zu sehen.</translation>
    </message>
    <message>
        <source>Space for c&amp;overs</source>
        <translation>Platz für Titel&amp;bilder</translation>
    </message>
    <message>
        <source>Tell when a long r&amp;un ends</source>
        <translation>Das Ende eines langen Laufs &amp;melden</translation>
    </message>
    <message>
        <source>Th&amp;eme</source>
        <translation>&amp;Farbschema</translation>
    </message>
    <message>
        <source>This is a number from {low} to {high}.</source>
        <translation>Das ist eine Zahl von {low} bis {high}.</translation>
    </message>
    <message>
        <source>This is a whole number from {low} to {high}.</source>
        <translation>Das ist eine ganze Zahl von {low} bis {high}.</translation>
    </message>
    <message>
        <source>Wa&amp;it for an answer</source>
        <translation>Auf eine Ant&amp;wort warten</translation>
    </message>
    <message>
        <source>Wait for a co&amp;nnection</source>
        <translation>Auf eine Verb&amp;indung warten</translation>
    </message>
    <message>
        <source>Watch the &amp;clipboard</source>
        <translation>&amp;Zwischenablage beobachten</translation>
    </message>
    <message>
        <source>What is kept</source>
        <translation>Was behalten wird</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>s</source>
        <translation>s</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Folders</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Put these settings back to what they were at first</source>
        <translation>Diese Einstellungen auf den Anfang zurücksetzen</translation>
    </message>
    <message>
        <source>Restore defaults</source>
        <translation>Vorgaben wiederherstellen</translation>
    </message>
    <message>
        <source>Restore defaults: {what}</source>
        <translation>Vorgaben wiederherstellen: {what}</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
</context>
<context>
    <name>SeveralPage</name>
    <message numerus="yes">
        <source>%n books selected</source>
        <comment>%n book selected</comment>
        <translation>
            <numerusform>%n Buch gewählt</numerusform>
            <numerusform>%n Bücher gewählt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
</context>
<context>
    <name>SideWindows</name>
    <message>
        <source>No browser could be opened. The page is {file}.</source>
        <translation>Es ließ sich kein Browser öffnen. Die Seite ist {file}.</translation>
    </message>
</context>
<context>
    <name>Statistics</name>
    <message numerus="yes">
        <source>%n books</source>
        <comment>%n book</comment>
        <translation>
            <numerusform>%n Buch</numerusform>
            <numerusform>%n Bücher</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n jobs</source>
        <comment>%n job</comment>
        <translation>
            <numerusform>%n Auftrag</numerusform>
            <numerusform>%n Aufträge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <comment>%n more</comment>
        <translation>
            <numerusform>%n weiteres</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tries</source>
        <comment>%n try</comment>
        <translation>
            <numerusform>%n Versuch</numerusform>
            <numerusform>%n Versuche</numerusform>
        </translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>Attempts that failed, by reason</source>
        <translation>Fehlgeschlagene Versuche nach Grund</translation>
    </message>
    <message>
        <source>Authors</source>
        <translation>Autoren</translation>
    </message>
    <message>
        <source>Books</source>
        <translation>Bücher</translation>
    </message>
    <message>
        <source>Books a minute</source>
        <translation>Bücher pro Minute</translation>
    </message>
    <message>
        <source>Books a minute, latest run</source>
        <translation>Bücher pro Minute, letzter Lauf</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Diagramm</translation>
    </message>
    <message>
        <source>Failed jobs by reason</source>
        <translation>Fehlgeschlagene Aufträge nach Grund</translation>
    </message>
    <message>
        <source>First published</source>
        <translation>Erstmals erschienen</translation>
    </message>
    <message>
        <source>Formats</source>
        <translation>Formate</translation>
    </message>
    <message>
        <source>Genres</source>
        <translation>Genres</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Wie viele</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Aufträge</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Sprachen</translation>
    </message>
    <message>
        <source>Median {value}</source>
        <translation>Median {value}</translation>
    </message>
    <message>
        <source>Not read</source>
        <translation>Ungelesen</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>Nichts gesagt</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>Bewertung</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Gelesen</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Tries</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>Tries until a job ended</source>
        <translation>Versuche, bis ein Auftrag endete</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>after {time}: {rate} books a minute</source>
        <translation>nach {time}: {rate} Bücher pro Minute</translation>
    </message>
    <message>
        <source>before {year}</source>
        <translation>vor {year}</translation>
    </message>
    <message>
        <source>began at {time}</source>
        <translation>begann um {time}</translation>
    </message>
    <message numerus="yes">
        <source>unknown for %n</source>
        <comment>unknown for %n</comment>
        <translation>
            <numerusform>unbekannt bei %n</numerusform>
            <numerusform>unbekannt bei %n</numerusform>
        </translation>
    </message>
    <message>
        <source>{books} in {time}</source>
        <translation>{books} in {time}</translation>
    </message>
    <message>
        <source>{decade}s</source>
        <translation>{decade}er</translation>
    </message>
    <message>
        <source>{low} and more</source>
        <translation>{low} und mehr</translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation>{low} bis {high}</translation>
    </message>
    <message>
        <source>{name}: {count}</source>
        <translation>{name}: {count}</translation>
    </message>
    <message>
        <source>{rate} a minute</source>
        <translation>{rate} pro Minute</translation>
    </message>
</context>
<context>
    <name>StatisticsPanel</name>
    <message>
        <source>&amp;Copy the picture</source>
        <translation>Das Bild &amp;kopieren</translation>
    </message>
    <message>
        <source>Charts of ratings, years, genres and more appear here with the first book.</source>
        <translation>Diagramme zu Bewertungen, Jahren, Genres und mehr erscheinen hier mit dem ersten Buch.</translation>
    </message>
    <message>
        <source>Copy the &amp;numbers</source>
        <translation>Die &amp;Zahlen kopieren</translation>
    </message>
    <message>
        <source>No book is selected</source>
        <translation>Kein Buch ist gewählt</translation>
    </message>
    <message>
        <source>No book is shown</source>
        <translation>Kein Buch ist zu sehen</translation>
    </message>
    <message>
        <source>Nothing matches the filter above the table. Change it, or choose all books.</source>
        <translation>Nichts passt zum Filter über der Tabelle. Ihn ändern oder alle Bücher wählen.</translation>
    </message>
    <message>
        <source>Nothing to count yet</source>
        <translation>Noch nichts zu zählen</translation>
    </message>
    <message>
        <source>Of which books the charts are</source>
        <translation>Von welchen Büchern die Diagramme sind</translation>
    </message>
    <message>
        <source>Save as &amp;drawing (SVG)…</source>
        <translation>Als Zeich&amp;nung speichern (SVG)…</translation>
    </message>
    <message>
        <source>Save as &amp;picture (PNG)…</source>
        <translation>Als &amp;Bild speichern (PNG)…</translation>
    </message>
    <message>
        <source>Save or copy</source>
        <translation>Speichern oder kopieren</translation>
    </message>
    <message>
        <source>Save or copy the charts</source>
        <translation>Die Diagramme speichern oder kopieren</translation>
    </message>
    <message>
        <source>Select some in the table, or choose all books.</source>
        <translation>Einige in der Tabelle wählen, oder alle Bücher wählen.</translation>
    </message>
    <message>
        <source>Statistics of</source>
        <translation>Statistik von</translation>
    </message>
</context>
<context>
    <name>StatisticsWiring</name>
    <message>
        <source>Drawing (*.svg)</source>
        <translation>Zeichnung (*.svg)</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Den Ordner öffnen</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>Bild (*.png)</translation>
    </message>
    <message>
        <source>Save the charts</source>
        <translation>Die Diagramme speichern</translation>
    </message>
    <message>
        <source>The charts are in {file}</source>
        <translation>Die Diagramme stehen in {file}</translation>
    </message>
    <message>
        <source>The numbers are on the clipboard; they paste into a spreadsheet</source>
        <translation>Die Zahlen sind in der Zwischenablage; sie lassen sich in eine Tabelle einfügen</translation>
    </message>
    <message>
        <source>The picture is on the clipboard</source>
        <translation>Das Bild ist in der Zwischenablage</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message numerus="yes">
        <source>%n a minute</source>
        <comment>%n a minute</comment>
        <translation>
            <numerusform>%n pro Minute</numerusform>
            <numerusform>%n pro Minute</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paused</source>
        <comment>%n paused</comment>
        <translation>
            <numerusform>%n angehalten</numerusform>
            <numerusform>%n angehalten</numerusform>
        </translation>
    </message>
    <message>
        <source>Goodreads: one page at a time</source>
        <translation>Goodreads: eine Seite nach der anderen</translation>
    </message>
    <message>
        <source>Goodreads: one page every {seconds} s</source>
        <translation>Goodreads: eine Seite alle {seconds} s</translation>
    </message>
    <message>
        <source>Goodreads: paused</source>
        <translation>Goodreads: Pause</translation>
    </message>
    <message>
        <source>Goodreads: waiting</source>
        <translation>Goodreads: wartet</translation>
    </message>
    <message>
        <source>Nothing to do</source>
        <translation>Nichts zu tun</translation>
    </message>
    <message>
        <source>about {time} left</source>
        <translation>noch etwa {time}</translation>
    </message>
    <message>
        <source>no connection</source>
        <translation>keine Verbindung</translation>
    </message>
    <message>
        <source>then about {time}</source>
        <translation>dann etwa {time}</translation>
    </message>
    <message>
        <source>waiting for Goodreads</source>
        <translation>wartet auf Goodreads</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} von {total}</translation>
    </message>
    <message>
        <source>{progress} · all done</source>
        <translation>{progress} · alles fertig</translation>
    </message>
    <message>
        <source>{progress} · paused</source>
        <translation>{progress} · Pause</translation>
    </message>
</context>
<context>
    <name>Strip</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the lines that are shown</source>
        <translation>Die gezeigten Zeilen kopieren</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Verbergen</translation>
    </message>
    <message>
        <source>Line by line</source>
        <translation>Zeile für Zeile</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Show this line by line</source>
        <translation>Zeile für Zeile zeigen</translation>
    </message>
</context>
<context>
    <name>Summary</name>
    <message>
        <source>Authors</source>
        <translation>Autoren</translation>
    </message>
    <message>
        <source>Genres</source>
        <translation>Genres</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Sprachen</translation>
    </message>
    <message>
        <source>Mean rating</source>
        <translation>Mittlere Bewertung</translation>
    </message>
    <message>
        <source>Pages a book</source>
        <translation>Seiten je Buch</translation>
    </message>
    <message>
        <source>Pages in all</source>
        <translation>Seiten insgesamt</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Erschienen</translation>
    </message>
    <message>
        <source>Ratings in all</source>
        <translation>Bewertungen insgesamt</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Gelesen</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>With warnings</source>
        <translation>Mit Warnungen</translation>
    </message>
    <message>
        <source>{count} more</source>
        <translation>{count} weitere</translation>
    </message>
    <message>
        <source>{count} of {total}</source>
        <translation>{count} von {total}</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} bis {last}</translation>
    </message>
    <message>
        <source>{value} (of {known} that are rated)</source>
        <translation>{value} (von {known}, die bewertet sind)</translation>
    </message>
</context>
<context>
    <name>TagDialog</name>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Tags for %n books</source>
        <comment>&amp;Tags for %n book</comment>
        <translation>
            <numerusform>&amp;Tags für %n Buch</numerusform>
            <numerusform>&amp;Tags für %n Bücher</numerusform>
        </translation>
    </message>
    <message>
        <source>Add tags</source>
        <translation>Tags hinzufügen</translation>
    </message>
    <message>
        <source>Add {text}</source>
        <translation>{text} hinzufügen</translation>
    </message>
    <message>
        <source>In use already:</source>
        <translation>Schon in Gebrauch:</translation>
    </message>
    <message>
        <source>Words of your own, with commas between them</source>
        <translation>Eigene Wörter, mit Kommas dazwischen</translation>
    </message>
    <message>
        <source>holiday, lent to Anna</source>
        <translation>Urlaub, an Anna verliehen</translation>
    </message>
</context>
<context>
    <name>Terms</name>
    <message>
        <source>Show only books with {text}</source>
        <translation>Nur Bücher mit {text} zeigen</translation>
    </message>
</context>
<context>
    <name>Wiring</name>
    <message numerus="yes">
        <source>%n books copied</source>
        <comment>%n book copied</comment>
        <translation>
            <numerusform>%n Buch kopiert</numerusform>
            <numerusform>%n Bücher kopiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n books left the collection again. Redo brings them back.</source>
        <comment>%n book left the collection again. Redo brings it back.</comment>
        <translation>
            <numerusform>%n Buch hat die Sammlung wieder verlassen. Wiederholen bringt es zurück.</numerusform>
            <numerusform>%n Bücher haben die Sammlung wieder verlassen. Wiederholen bringt sie zurück.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n books removed from the collection</source>
        <comment>%n book removed from the collection</comment>
        <translation>
            <numerusform>%n Buch aus der Sammlung entfernt</numerusform>
            <numerusform>%n Bücher aus der Sammlung entfernt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n books will be fetched again</source>
        <comment>%n book will be fetched again</comment>
        <translation>
            <numerusform>%n Buch wird neu geladen</numerusform>
            <numerusform>%n Bücher werden neu geladen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n books will be read again</source>
        <comment>%n book will be read again</comment>
        <translation>
            <numerusform>%n Buch wird neu gelesen</numerusform>
            <numerusform>%n Bücher werden neu gelesen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed.</source>
        <comment>%n failed.</comment>
        <translation>
            <numerusform>%n fehlgeschlagen.</numerusform>
            <numerusform>%n fehlgeschlagen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n jobs are done next</source>
        <comment>%n job is done next</comment>
        <translation>
            <numerusform>%n Auftrag ist als Nächstes dran</numerusform>
            <numerusform>%n Aufträge sind als Nächstes dran</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n jobs canceled</source>
        <comment>%n job canceled</comment>
        <translation>
            <numerusform>%n Auftrag abgebrochen</numerusform>
            <numerusform>%n Aufträge abgebrochen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n jobs cleared from the queue</source>
        <comment>%n job cleared from the queue</comment>
        <translation>
            <numerusform>%n Auftrag aus der Warteschlange geräumt</numerusform>
            <numerusform>%n Aufträge aus der Warteschlange geräumt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n jobs ended.</source>
        <comment>%n job ended.</comment>
        <translation>
            <numerusform>%n Auftrag beendet.</numerusform>
            <numerusform>%n Aufträge beendet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n jobs removed from the queue</source>
        <comment>%n job removed from the queue</comment>
        <translation>
            <numerusform>%n Auftrag aus der Warteschlange entfernt</numerusform>
            <numerusform>%n Aufträge aus der Warteschlange entfernt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n links copied</source>
        <comment>%n link copied</comment>
        <translation>
            <numerusform>%n Link kopiert</numerusform>
            <numerusform>%n Links kopiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n links from the clipboard are in the box. Press Add to fetch them.</source>
        <comment>%n link from the clipboard is in the box. Press Add to fetch it.</comment>
        <translation>
            <numerusform>%n Link aus der Zwischenablage ist im Feld. „Hinzufügen“ drücken, um ihn zu laden.</numerusform>
            <numerusform>%n Links aus der Zwischenablage sind im Feld. „Hinzufügen“ drücken, um sie zu laden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n numbers without a link could be ids of books.</source>
        <comment>%n number without a link could be the id of a book.</comment>
        <translation>
            <numerusform>%n Zahl ohne Link könnte die Nummer eines Buchs sein.</numerusform>
            <numerusform>%n Zahlen ohne Link könnten Nummern von Büchern sein.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n records copied</source>
        <comment>%n record copied</comment>
        <translation>
            <numerusform>%n Datensatz kopiert</numerusform>
            <numerusform>%n Datensätze kopiert</numerusform>
        </translation>
    </message>
    <message>
        <source>A second window with invented books opens; nothing of it is kept</source>
        <translation>Ein zweites Fenster mit erfundenen Büchern öffnet sich; davon wird nichts aufbewahrt</translation>
    </message>
    <message numerus="yes">
        <source>Add them as ids</source>
        <comment>Add it as an id</comment>
        <translation>
            <numerusform>Als Nummer hinzufügen</numerusform>
            <numerusform>Als Nummern hinzufügen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Fetch %n again</source>
        <comment>Fetch it again</comment>
        <translation>
            <numerusform>%n neu laden</numerusform>
            <numerusform>%n neu laden</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was left to take back.</source>
        <translation>Es war nichts mehr da, was sich zurücknehmen ließe.</translation>
    </message>
    <message numerus="yes">
        <source>Only the first %n pages were opened: more at once would be too much for the browser.</source>
        <comment>Only the first page was opened: more at once would be too much for the browser.</comment>
        <translation>
            <numerusform>Nur %n Seite wurde geöffnet: mehr auf einmal wären zu viel für den Browser.</numerusform>
            <numerusform>Nur die ersten %n Seiten wurden geöffnet: mehr auf einmal wären zu viel für den Browser.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reading %n files…</source>
        <comment>Reading %n file…</comment>
        <translation>
            <numerusform>%n Datei wird gelesen…</numerusform>
            <numerusform>%n Dateien werden gelesen…</numerusform>
        </translation>
    </message>
    <message>
        <source>The setting could not be kept: {reason}</source>
        <translation>Die Einstellung konnte nicht behalten werden: {reason}</translation>
    </message>
    <message>
        <source>The window with invented books could not be started</source>
        <translation>Das Fenster mit erfundenen Büchern ließ sich nicht starten</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>Years</name>
    <message>
        <source>{year} BCE</source>
        <translation>{year} v. Chr.</translation>
    </message>
</context>
<context>
    <name>_Note</name>
    <message>
        <source>A note of your own</source>
        <translation>Eine eigene Notiz</translation>
    </message>
    <message>
        <source>A note of your own (Ctrl+E). It is kept as you type.</source>
        <translation>Eine eigene Notiz (Strg+E). Sie wird beim Tippen behalten.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
</context>
</TS>

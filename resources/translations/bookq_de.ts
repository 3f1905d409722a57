<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About bookq</source>
        <translation>Über bookq</translation>
    </message>
    <message>
        <source>Paste links to books, watch the queue, get the books. bookq keeps everything on this computer and tells nobody.</source>
        <translation>Links zu Büchern einfügen, der Warteschlange zusehen, die Bücher bekommen. bookq behält alles auf diesem Computer und sagt niemandem etwas.</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;About bookq</source>
        <translation>Ü&amp;ber bookq</translation>
    </message>
    <message>
        <source>&amp;1 star</source>
        <translation>&amp;1 Stern</translation>
    </message>
    <message>
        <source>&amp;2 stars</source>
        <translation>&amp;2 Sterne</translation>
    </message>
    <message>
        <source>&amp;3 stars</source>
        <translation>&amp;3 Sterne</translation>
    </message>
    <message>
        <source>&amp;4 stars</source>
        <translation>&amp;4 Sterne</translation>
    </message>
    <message>
        <source>&amp;5 stars</source>
        <translation>&amp;5 Sterne</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Hinzufügen</translation>
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
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Correct the record…</source>
        <translation>Angaben be&amp;richtigen…</translation>
    </message>
    <message>
        <source>&amp;Covers</source>
        <translation>&amp;Cover</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation>&amp;Details</translation>
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
        <source>&amp;Fetch again</source>
        <translation>Neu &amp;abrufen</translation>
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
        <source>&amp;Keys</source>
        <translation>&amp;Tasten</translation>
    </message>
    <message>
        <source>&amp;Last import…</source>
        <translation>&amp;Letzter Import…</translation>
    </message>
    <message>
        <source>&amp;Merge editions</source>
        <translation>Ausgaben &amp;zusammenführen</translation>
    </message>
    <message>
        <source>&amp;Narrow the sidebar</source>
        <translation>Seitenleiste &amp;schmal</translation>
    </message>
    <message>
        <source>&amp;No stars</source>
        <translation>&amp;Keine Sterne</translation>
    </message>
    <message>
        <source>&amp;No state</source>
        <translation>Kein S&amp;tand</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>&amp;Read</source>
        <translation>&amp;Gelesen</translation>
    </message>
    <message>
        <source>&amp;Want to read</source>
        <translation>&amp;Leseliste</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Add what is in the field</source>
        <translation>Hinzufügen, was im Feld steht</translation>
    </message>
    <message>
        <source>Ask Goodreads now instead of waiting</source>
        <translation>Goodreads jetzt fragen statt zu warten</translation>
    </message>
    <message>
        <source>Begin a new line</source>
        <translation>Eine neue Zeile beginnen</translation>
    </message>
    <message>
        <source>Cancel &amp;all that wait</source>
        <translation>&amp;Alle wartenden abbrechen</translation>
    </message>
    <message>
        <source>Cancel everything that is not being fetched</source>
        <translation>Alles abbrechen, was nicht gerade abgerufen wird</translation>
    </message>
    <message>
        <source>Change how bookq works</source>
        <translation>Ändern, wie bookq arbeitet</translation>
    </message>
    <message>
        <source>Change what the page says of the chosen book</source>
        <translation>Ändern, was die Seite über das gewählte Buch sagt</translation>
    </message>
    <message>
        <source>Choose all rows</source>
        <translation>Alle Zeilen auswählen</translation>
    </message>
    <message>
        <source>Close what was recognised; then clear the field</source>
        <translation>Schließen, was erkannt wurde; dann das Feld leeren</translation>
    </message>
    <message>
        <source>Co&amp;mpact rows</source>
        <translation>&amp;Kompakte Zeilen</translation>
    </message>
    <message>
        <source>Copy the &amp;link</source>
        <translation>&amp;Link kopieren</translation>
    </message>
    <message>
        <source>Copy the links</source>
        <translation>Die Links kopieren</translation>
    </message>
    <message>
        <source>Copy the text, the books or the links that are selected</source>
        <translation>Den ausgewählten Text, die Bücher oder die Links kopieren</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;Ausschneiden</translation>
    </message>
    <message>
        <source>Cut the text that is selected in a field</source>
        <translation>Den in einem Feld ausgewählten Text ausschneiden</translation>
    </message>
    <message>
        <source>Do again what was undone last</source>
        <translation>Wiederholen, was zuletzt rückgängig gemacht wurde</translation>
    </message>
    <message>
        <source>Edit the n&amp;ote</source>
        <translation>N&amp;otiz bearbeiten</translation>
    </message>
    <message>
        <source>Empty the field; from an empty one to the books</source>
        <translation>Das Feld leeren; aus einem leeren zu den Büchern</translation>
    </message>
    <message>
        <source>Fetch after all others</source>
        <translation>Nach allen anderen abrufen</translation>
    </message>
    <message>
        <source>Fetch again from the &amp;kept page</source>
        <translation>Neu aus der au&amp;fbewahrten Seite</translation>
    </message>
    <message>
        <source>Fetch before all others</source>
        <translation>Vor allen anderen abrufen</translation>
    </message>
    <message>
        <source>Fetch the pages of the chosen books again</source>
        <translation>Die Seiten der gewählten Bücher neu abrufen</translation>
    </message>
    <message>
        <source>Filter &amp;help</source>
        <translation>&amp;Hilfe zum Filter</translation>
    </message>
    <message>
        <source>Give the chosen books five stars</source>
        <translation>Den gewählten Büchern fünf Sterne geben</translation>
    </message>
    <message>
        <source>Give the chosen books four stars</source>
        <translation>Den gewählten Büchern vier Sterne geben</translation>
    </message>
    <message>
        <source>Give the chosen books one star</source>
        <translation>Den gewählten Büchern einen Stern geben</translation>
    </message>
    <message>
        <source>Give the chosen books tags</source>
        <translation>Den gewählten Büchern Schlagwörter geben</translation>
    </message>
    <message>
        <source>Give the chosen books three stars</source>
        <translation>Den gewählten Büchern drei Sterne geben</translation>
    </message>
    <message>
        <source>Give the chosen books two stars</source>
        <translation>Den gewählten Büchern zwei Sterne geben</translation>
    </message>
    <message>
        <source>Go to the next part of the window</source>
        <translation>Zum nächsten Teil des Fensters</translation>
    </message>
    <message>
        <source>Go to the part before</source>
        <translation>Zum vorigen Teil</translation>
    </message>
    <message>
        <source>In the field for links</source>
        <translation>Im Feld für Links</translation>
    </message>
    <message>
        <source>In the list of books</source>
        <translation>In der Liste der Bücher</translation>
    </message>
    <message>
        <source>Make one book of the chosen ones</source>
        <translation>Aus den gewählten ein Buch machen</translation>
    </message>
    <message>
        <source>Mark the chosen books as being read</source>
        <translation>Die gewählten Bücher als gerade gelesen kennzeichnen</translation>
    </message>
    <message>
        <source>Mark the chosen books as read</source>
        <translation>Die gewählten Bücher als gelesen kennzeichnen</translation>
    </message>
    <message>
        <source>Move to the &amp;back</source>
        <translation>Ganz nach &amp;hinten</translation>
    </message>
    <message>
        <source>Move to the &amp;front</source>
        <translation>Ganz nach &amp;vorn</translation>
    </message>
    <message>
        <source>Next &amp;part</source>
        <translation>Nächster &amp;Teil</translation>
    </message>
    <message>
        <source>One line a book, without cover</source>
        <translation>Eine Zeile je Buch, ohne Cover</translation>
    </message>
    <message>
        <source>Paste into the field that is edited, else into the field for links</source>
        <translation>In das Feld einfügen, das bearbeitet wird, sonst in das Feld für Links</translation>
    </message>
    <message>
        <source>Pre&amp;vious part</source>
        <translation>Vo&amp;riger Teil</translation>
    </message>
    <message>
        <source>Put links and pages that are copied elsewhere into the field</source>
        <translation>Links und Seiten, die anderswo kopiert werden, in das Feld setzen</translation>
    </message>
    <message>
        <source>Put the chosen books on the list of books to read</source>
        <translation>Die gewählten Bücher auf die Leseliste setzen</translation>
    </message>
    <message>
        <source>Read the kept pages of the chosen books again, without a request</source>
        <translation>Die aufbewahrten Seiten der gewählten Bücher neu auswerten, ohne Anfrage</translation>
    </message>
    <message>
        <source>Read the page from a file that was saved in the browser</source>
        <translation>Die Seite aus einer Datei nehmen, die im Browser gespeichert wurde</translation>
    </message>
    <message>
        <source>Read the pages that bookq kept again, without a request</source>
        <translation>Die Seiten, die bookq aufbewahrt hat, neu auswerten, ohne Anfrage</translation>
    </message>
    <message>
        <source>Remo&amp;ve</source>
        <translation>Ent&amp;fernen</translation>
    </message>
    <message>
        <source>Remove the chosen books from the library</source>
        <translation>Die gewählten Bücher aus der Bibliothek entfernen</translation>
    </message>
    <message>
        <source>Search the books</source>
        <translation>Die Bücher durchsuchen</translation>
    </message>
    <message>
        <source>Show &amp;details</source>
        <translation>&amp;Details zeigen</translation>
    </message>
    <message>
        <source>Show charts of the same books</source>
        <translation>Diagramme derselben Bücher zeigen</translation>
    </message>
    <message>
        <source>Show every try and what went wrong</source>
        <translation>Jeden Versuch zeigen und was schiefging</translation>
    </message>
    <message>
        <source>Show only the icons of the sidebar</source>
        <translation>Nur die Symbole der Seitenleiste zeigen</translation>
    </message>
    <message>
        <source>Stop, but keep the row</source>
        <translation>Anhalten, aber die Zeile behalten</translation>
    </message>
    <message>
        <source>Take copied pages by itse&amp;lf</source>
        <translation>Kopierte Seiten von selbst ne&amp;hmen</translation>
    </message>
    <message>
        <source>Take my stars away</source>
        <translation>Meine Sterne wegnehmen</translation>
    </message>
    <message>
        <source>Take out of the queue</source>
        <translation>Aus der Warteschlange nehmen</translation>
    </message>
    <message>
        <source>Take the reading state of the chosen books away</source>
        <translation>Den Lesestand der gewählten Bücher wegnehmen</translation>
    </message>
    <message>
        <source>Take what failed out of the queue</source>
        <translation>Fehlgeschlagenes aus der Warteschlange nehmen</translation>
    </message>
    <message>
        <source>Take what is done out of the queue; the books stay</source>
        <translation>Erledigtes aus der Warteschlange nehmen; die Bücher bleiben</translation>
    </message>
    <message>
        <source>To the actions of the row</source>
        <translation>Zu den Aktionen der Zeile</translation>
    </message>
    <message>
        <source>To the next field or button, to the one before</source>
        <translation>Zum nächsten Feld oder Knopf, zum vorigen</translation>
    </message>
    <message>
        <source>To what was recognised</source>
        <translation>Zu dem, was erkannt wurde</translation>
    </message>
    <message>
        <source>Tr&amp;y now</source>
        <translation>&amp;Jetzt versuchen</translation>
    </message>
    <message>
        <source>Try again at once</source>
        <translation>Sofort noch einmal versuchen</translation>
    </message>
    <message>
        <source>Try all failed books again</source>
        <translation>Alle fehlgeschlagenen Bücher noch einmal versuchen</translation>
    </message>
    <message>
        <source>Undo what was added, changed or removed last</source>
        <translation>Rückgängig machen, was zuletzt hinzugefügt, geändert oder entfernt wurde</translation>
    </message>
    <message>
        <source>Write a note on the chosen book</source>
        <translation>Eine Notiz zum gewählten Buch schreiben</translation>
    </message>
    <message>
        <source>Write a re&amp;view</source>
        <translation>Besprechun&amp;g schreiben</translation>
    </message>
    <message>
        <source>Write a review of the chosen book</source>
        <translation>Eine Besprechung des gewählten Buchs schreiben</translation>
    </message>
    <message>
        <source>Write in the field for links</source>
        <translation>Im Feld für Links schreiben</translation>
    </message>
    <message>
        <source>Write the exact answer of Goodreads into a file, without cookies</source>
        <translation>Die genaue Antwort von Goodreads in eine Datei schreiben, ohne Cookies</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
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
        <source>&amp;Pause</source>
        <translation>&amp;Anhalten</translation>
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
        <source>&amp;Restore a backup…</source>
        <translation>Sicherung &amp;wiederherstellen…</translation>
    </message>
    <message>
        <source>&amp;Retry</source>
        <translation>&amp;Nochmal</translation>
    </message>
    <message>
        <source>&amp;Retry all failed</source>
        <translation>&amp;Alle fehlgeschlagenen wiederholen</translation>
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
        <source>&amp;Statistics</source>
        <translation>&amp;Statistik</translation>
    </message>
    <message>
        <source>&amp;Table</source>
        <translation>&amp;Tabelle</translation>
    </message>
    <message>
        <source>&amp;Try it with invented books</source>
        <translation>Mit erfundenen Büchern aus&amp;probieren</translation>
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
        <source>Add &amp;tags…</source>
        <translation>&amp;Tags hinzufügen…</translation>
    </message>
    <message>
        <source>Add a library export, bookmarks, lists of links or saved pages</source>
        <translation>Einen Bibliotheksexport, Lesezeichen, Listen von Links oder gespeicherte Seiten hinzufügen</translation>
    </message>
    <message>
        <source>Add all saved pages of a folder</source>
        <translation>Alle gespeicherten Seiten eines Ordners hinzufügen</translation>
    </message>
    <message>
        <source>Add what is in a backup; nothing that is here is lost</source>
        <translation>Hinzufügen, was in einer Sicherung ist; nichts von hier geht verloren</translation>
    </message>
    <message>
        <source>Choose all books</source>
        <translation>Alle Bücher wählen</translation>
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
        <source>Close the window; the queue goes on at the next start</source>
        <translation>Das Fenster schließen; die Warteschlange geht beim nächsten Start weiter</translation>
    </message>
    <message>
        <source>Default la&amp;yout</source>
        <translation>Standard-&amp;Anordnung</translation>
    </message>
    <message>
        <source>E&amp;xport the selected books…</source>
        <translation>Gewählte Bücher e&amp;xportieren…</translation>
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
        <source>Filter the queue</source>
        <translation>Die Warteschlange filtern</translation>
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
        <source>Go to the &amp;links</source>
        <translation>Zu den &amp;Links</translation>
    </message>
    <message>
        <source>Import a &amp;folder…</source>
        <translation>&amp;Ordner importieren…</translation>
    </message>
    <message>
        <source>In the queue</source>
        <translation>In der Warteschlange</translation>
    </message>
    <message>
        <source>In the search field</source>
        <translation>Im Suchfeld</translation>
    </message>
    <message>
        <source>In the statistics</source>
        <translation>In der Statistik</translation>
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
        <source>Open a page with two bookmarks that hand books over to bookq</source>
        <translation>Eine Seite mit zwei Lesezeichen öffnen, die Bücher an bookq übergeben</translation>
    </message>
    <message>
        <source>Open a second window with invented books; nothing of it is kept</source>
        <translation>Ein zweites Fenster mit erfundenen Büchern öffnen; nichts davon bleibt</translation>
    </message>
    <message>
        <source>Open ne&amp;xt in browser</source>
        <translation>Nächste im &amp;Browser öffnen</translation>
    </message>
    <message>
        <source>Open or close the queue</source>
        <translation>Die Warteschlange öffnen oder schließen</translation>
    </message>
    <message>
        <source>Open the next &amp;five in the browser</source>
        <translation>Die nächsten &amp;fünf im Browser öffnen</translation>
    </message>
    <message>
        <source>Open the next book that waits in the browser</source>
        <translation>Das nächste wartende Buch im Browser öffnen</translation>
    </message>
    <message>
        <source>Open the next five books that wait in the browser</source>
        <translation>Die nächsten fünf wartenden Bücher im Browser öffnen</translation>
    </message>
    <message>
        <source>Open the page in the browser</source>
        <translation>Die Seite im Browser öffnen</translation>
    </message>
    <message>
        <source>Open the page of the book in the browser</source>
        <translation>Die Seite des Buches im Browser öffnen</translation>
    </message>
    <message>
        <source>Put the parts of the window back to where they were at first</source>
        <translation>Die Teile des Fensters wieder so anordnen wie am Anfang</translation>
    </message>
    <message>
        <source>R&amp;eading</source>
        <translation>Lese gera&amp;de</translation>
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
        <source>Show only what the bar counts, or all again</source>
        <translation>Nur zeigen, was der Balken zählt, oder wieder alles</translation>
    </message>
    <message>
        <source>Show or hide the details</source>
        <translation>Die Details zeigen oder ausblenden</translation>
    </message>
    <message>
        <source>Show the books as a table</source>
        <translation>Die Bücher als Tabelle zeigen</translation>
    </message>
    <message>
        <source>Show the books as covers</source>
        <translation>Die Bücher als Cover zeigen</translation>
    </message>
    <message>
        <source>Show the details of the chosen book</source>
        <translation>Die Details des gewählten Buchs zeigen</translation>
    </message>
    <message>
        <source>Show the result of each line of the last import</source>
        <translation>Das Ergebnis jeder Zeile des letzten Imports zeigen</translation>
    </message>
    <message>
        <source>Show what can be written into the search field</source>
        <translation>Zeigen, was ins Suchfeld geschrieben werden kann</translation>
    </message>
    <message>
        <source>Start nothing new; what runs is finished</source>
        <translation>Nichts Neues beginnen; was läuft, wird beendet</translation>
    </message>
    <message>
        <source>To the books</source>
        <translation>Zu den Büchern</translation>
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
        <source>Write books, queue, tags and notes into one file, to keep elsewhere</source>
        <translation>Bücher, Warteschlange, Schlagwörter und Notizen in eine Datei schreiben, um sie anderswo aufzuheben</translation>
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
    <name>AnnotationCard</name>
    <message>
        <source>1 copy owned</source>
        <translation>1 eigenes Exemplar</translation>
    </message>
    <message>
        <source>Add a note</source>
        <translation>Notiz hinzufügen</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Meins</translation>
    </message>
    <message>
        <source>My own shelf: {name}</source>
        <translation>Mein eigenes Regal: {name}</translation>
    </message>
    <message>
        <source>My reading</source>
        <translation>Mein Lesen</translation>
    </message>
    <message>
        <source>My stars: the same star again takes them away (keys 0 to 5)</source>
        <translation>Meine Sterne: derselbe Stern noch einmal nimmt sie weg (Tasten 0 bis 5)</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Gelesen</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lese gerade</translation>
    </message>
    <message>
        <source>Want</source>
        <translation>Leseliste</translation>
    </message>
    <message>
        <source>begun {date}</source>
        <translation>begonnen {date}</translation>
    </message>
    <message>
        <source>on my shelves since {date}</source>
        <translation>in meinen Regalen seit {date}</translation>
    </message>
    <message>
        <source>read {count} times</source>
        <translation>{count} Mal gelesen</translation>
    </message>
    <message>
        <source>{count} copies owned</source>
        <translation>{count} eigene Exemplare</translation>
    </message>
    <message>
        <source>{count} of {total}</source>
        <translation>{count} von {total}</translation>
    </message>
</context>
<context>
    <name>Annotations</name>
    <message numerus="yes">
        <source>%n books being read</source>
        <comment>%n book being read</comment>
        <translation>
            <numerusform>%n Buch wird gerade gelesen</numerusform>
            <numerusform>%n Bücher werden gerade gelesen</numerusform>
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
        <source>%n books on another shelf</source>
        <comment>%n book on another shelf</comment>
        <translation>
            <numerusform>%n Buch in einem anderen Regal</numerusform>
            <numerusform>%n Bücher in einem anderen Regal</numerusform>
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
        <source>%n books to be read</source>
        <comment>%n book to be read</comment>
        <translation>
            <numerusform>%n Buch auf der Leseliste</numerusform>
            <numerusform>%n Bücher auf der Leseliste</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n books without a mark of reading now</source>
        <comment>%n book without a mark of reading now</comment>
        <translation>
            <numerusform>%n Buch jetzt ohne Lesestand</numerusform>
            <numerusform>%n Bücher jetzt ohne Lesestand</numerusform>
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
    <message numerus="yes">
        <source>Date changed for %n books</source>
        <comment>Date changed for %n book</comment>
        <translation>
            <numerusform>Datum von %n Buch geändert</numerusform>
            <numerusform>Datum von %n Büchern geändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>My stars given to %n books</source>
        <comment>My stars given to %n book</comment>
        <translation>
            <numerusform>Meine Sterne für %n Buch</numerusform>
            <numerusform>Meine Sterne für %n Bücher</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>My stars taken from %n books</source>
        <comment>My stars taken from %n book</comment>
        <translation>
            <numerusform>Meine Sterne von %n Buch weggenommen</numerusform>
            <numerusform>Meine Sterne von %n Büchern weggenommen</numerusform>
        </translation>
    </message>
    <message>
        <source>Note changed</source>
        <translation>Notiz geändert</translation>
    </message>
    <message>
        <source>Review changed</source>
        <translation>Besprechung geändert</translation>
    </message>
    <message numerus="yes">
        <source>Tag renamed for %n books</source>
        <comment>Tag renamed for %n book</comment>
        <translation>
            <numerusform>Schlagwort von %n Buch umbenannt</numerusform>
            <numerusform>Schlagwort von %n Büchern umbenannt</numerusform>
        </translation>
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
    <name>BackupsController</name>
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
        <source>Restoring {name}…</source>
        <translation>{name} wird wiederhergestellt…</translation>
    </message>
</context>
<context>
    <name>Board</name>
    <message>
        <source>Copy as a picture</source>
        <translation>Als Bild kopieren</translation>
    </message>
    <message>
        <source>Copy the numbers</source>
        <translation>Die Zahlen kopieren</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>Statistik</translation>
    </message>
</context>
<context>
    <name>BookPage</name>
    <message>
        <source>Awards</source>
        <translation>Auszeichnungen</translation>
    </message>
    <message>
        <source>Change or take back…</source>
        <translation>Ändern oder zurücknehmen…</translation>
    </message>
    <message>
        <source>Characters</source>
        <translation>Figuren</translation>
    </message>
    <message>
        <source>Corrected by hand: {fields}</source>
        <translation>Von Hand berichtigt: {fields}</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Fakten</translation>
    </message>
    <message>
        <source>Fetch again</source>
        <translation>Neu abrufen</translation>
    </message>
    <message>
        <source>Fetch now</source>
        <translation>Jetzt abrufen</translation>
    </message>
    <message>
        <source>How readers rate it</source>
        <translation>Wie Leser es bewerten</translation>
    </message>
    <message>
        <source>More facts</source>
        <translation>Mehr Angaben</translation>
    </message>
    <message>
        <source>My review</source>
        <translation>Meine Besprechung</translation>
    </message>
    <message>
        <source>Not fetched yet</source>
        <translation>Nicht abgerufen</translation>
    </message>
    <message>
        <source>Not rated yet</source>
        <translation>Noch nicht bewertet</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Show only books of this genre</source>
        <translation>Nur Bücher dieses Genres zeigen</translation>
    </message>
    <message>
        <source>The last fetch failed; this is what was read before.</source>
        <translation>Der letzte Abruf schlug fehl; dies wurde davor gelesen.</translation>
    </message>
    <message>
        <source>With spoilers</source>
        <translation>Verrät die Handlung</translation>
    </message>
    <message>
        <source>Write a review</source>
        <translation>Besprechung schreiben</translation>
    </message>
    <message>
        <source>Genres</source>
        <translation>Genres</translation>
    </message>
</context>
<context>
    <name>BooksController</name>
    <message numerus="yes">
        <source>%n books are fetched again</source>
        <comment>The book is fetched again</comment>
        <translation>
            <numerusform>%n Buch wird neu abgerufen</numerusform>
            <numerusform>%n Bücher werden neu abgerufen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n books came in</source>
        <comment>1 book came in</comment>
        <translation>
            <numerusform>%n Buch kam an</numerusform>
            <numerusform>%n Bücher kamen an</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n books copied</source>
        <comment>Book copied</comment>
        <translation>
            <numerusform>%n Buch kopiert</numerusform>
            <numerusform>%n Bücher kopiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n books removed</source>
        <comment>Book removed</comment>
        <translation>
            <numerusform>%n Buch entfernt</numerusform>
            <numerusform>%n Bücher entfernt</numerusform>
        </translation>
    </message>
    <message>
        <source>New name of “{tag}”:</source>
        <translation>Neuer Name für „{tag}“:</translation>
    </message>
    <message>
        <source>Rename the tag</source>
        <translation>Das Schlagwort umbenennen</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>The search could not be done: {reason}</source>
        <translation>Die Suche war nicht möglich: {reason}</translation>
    </message>
    <message>
        <source>Two editions are one now: {title}</source>
        <translation>Zwei Ausgaben sind jetzt eine: {title}</translation>
    </message>
</context>
<context>
    <name>BooksModel</name>
    <message>
        <source>Fetching now</source>
        <translation>Wird gerade abgerufen</translation>
    </message>
    <message>
        <source>Not fetched yet</source>
        <translation>Nicht abgerufen</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
</context>
<context>
    <name>BooksPanel</name>
    <message>
        <source>Newest first</source>
        <translation>Neueste zuerst</translation>
    </message>
</context>
<context>
    <name>BooksView</name>
    <message>
        <source>Books</source>
        <translation>Bücher</translation>
    </message>
</context>
<context>
    <name>BrowserHelp</name>
    <message>
        <source>A Chromium from a snap or flatpak is sealed off from other programs. Use the bookmark there.</source>
        <translation>Ein Chromium aus einem Snap oder Flatpak ist von anderen Programmen abgeschottet. Nehmen Sie dort das Lesezeichen.</translation>
    </message>
    <message>
        <source>Bookmark</source>
        <translation>Lesezeichen</translation>
    </message>
    <message>
        <source>Browser</source>
        <translation>Browser</translation>
    </message>
    <message>
        <source>Chrome, Edge, Brave</source>
        <translation>Chrome, Edge, Brave</translation>
    </message>
    <message>
        <source>Copy {address}</source>
        <translation>{address} kopieren</translation>
    </message>
    <message>
        <source>Firefox</source>
        <translation>Firefox</translation>
    </message>
    <message>
        <source>In bookq switch on “Take copied pages by itself”, here or in the settings.</source>
        <translation>Schalten Sie in bookq „Kopierte Seiten von selbst nehmen“ ein, hier oder in den Einstellungen.</translation>
    </message>
    <message>
        <source>In the settings of bookq, under Browser, connect Firefox.</source>
        <translation>Verbinden Sie Firefox in den Einstellungen von bookq unter Browser.</translation>
    </message>
    <message>
        <source>In the settings of bookq, under Browser, connect your browser.</source>
        <translation>Verbinden Sie Ihren Browser in den Einstellungen von bookq unter Browser.</translation>
    </message>
    <message>
        <source>Open the page with the bookmark</source>
        <translation>Die Seite mit dem Lesezeichen öffnen</translation>
    </message>
    <message>
        <source>Open the page with the bookmark, and drag the button “Copy for bookq” to the bookmarks bar.</source>
        <translation>Öffnen Sie die Seite mit dem Lesezeichen und ziehen Sie den Knopf „Copy for bookq“ in die Lesezeichenleiste.</translation>
    </message>
    <message>
        <source>Pages from your browser</source>
        <translation>Seiten aus Ihrem Browser</translation>
    </message>
    <message>
        <source>Press Load Temporary Add-on, and choose manifest.json in the folder of the add-on. Firefox forgets it when it closes; an add-on from its store stays.</source>
        <translation>Drücken Sie „Load Temporary Add-on“ und wählen Sie manifest.json im Ordner der Erweiterung. Firefox vergisst sie, wenn er schließt; eine aus seinem Laden bleibt.</translation>
    </message>
    <message>
        <source>Press “Open next in browser”. When the book is there, press the bookmark. The title of the tab gets a ✓, and bookq has the book.</source>
        <translation>Drücken Sie „Nächste im Browser öffnen“. Ist das Buch da, drücken Sie das Lesezeichen. Der Titel des Reiters bekommt ein ✓, und bookq hat das Buch.</translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation>Den Ordner zeigen</translation>
    </message>
    <message>
        <source>Switch Developer mode on, press Load unpacked, and choose the folder of the add-on.</source>
        <translation>Schalten Sie den Entwicklermodus ein, drücken Sie „Load unpacked“ und wählen Sie den Ordner der Erweiterung.</translation>
    </message>
    <message>
        <source>The add-on hands over the pages of waiting books that you open. It never opens one by itself.</source>
        <translation>Die Erweiterung übergibt die Seiten wartender Bücher, die Sie öffnen. Sie öffnet nie eine von selbst.</translation>
    </message>
    <message>
        <source>Type about:debugging into the address, press Enter, and choose This Firefox.</source>
        <translation>Geben Sie about:debugging als Adresse ein, drücken Sie Enter und wählen Sie „This Firefox“.</translation>
    </message>
    <message>
        <source>Type chrome://extensions into the address of the browser and press Enter.</source>
        <translation>Geben Sie chrome://extensions als Adresse im Browser ein und drücken Sie Enter.</translation>
    </message>
    <message>
        <source>Works in every browser. One press a book, nothing to install.</source>
        <translation>Geht in jedem Browser. Ein Druck je Buch, nichts zu installieren.</translation>
    </message>
</context>
<context>
    <name>ClipboardController</name>
    <message>
        <source>The copied page could not be read.</source>
        <translation>Die kopierte Seite konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The copied page is too long.</source>
        <translation>Die kopierte Seite ist zu lang.</translation>
    </message>
    <message>
        <source>The copied page shows another book than its address. Reload it and copy it again.</source>
        <translation>Die kopierte Seite zeigt ein anderes Buch als ihre Adresse. Laden Sie sie neu und kopieren Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>There is no book on the copied page.</source>
        <translation>Auf der kopierten Seite ist kein Buch.</translation>
    </message>
</context>
<context>
    <name>Columns</name>
    <message>
        <source>Ascending</source>
        <translation>Aufsteigend</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Autor</translation>
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
        <source>&amp;Columns</source>
        <translation>&amp;Spalten</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Aktionen</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Hinzugefügt</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>Buch</translation>
    </message>
    <message>
        <source>Edition</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Zuerst</translation>
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
        <source>Mine</source>
        <translation>Meins</translation>
    </message>
    <message>
        <source>My review</source>
        <translation>Meine Besprechung</translation>
    </message>
    <message>
        <source>My stars</source>
        <translation>Meine Sterne</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Neueste zuerst</translation>
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
        <source>Read on</source>
        <translation>Gelesen am</translation>
    </message>
    <message>
        <source>Reading state</source>
        <translation>Lesestand</translation>
    </message>
    <message>
        <source>Wanted by readers</source>
        <translation>Von Lesern gewünscht</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Was geschieht</translation>
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
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Warnungen</translation>
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
        <source>{rating} of 5 stars</source>
        <translation>{rating} von 5 Sternen</translation>
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
        <source>Cop&amp;y as</source>
        <translation>Ko&amp;pieren als</translation>
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
    <name>CorrectionDialog</name>
    <message>
        <source>Correct: {title}</source>
        <translation>Berichtigen: {title}</translation>
    </message>
    <message>
        <source>On the page: {value}</source>
        <translation>Auf der Seite: {value}</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>What you correct stays when the book is fetched again. Take it back at any time.</source>
        <translation>Was Sie berichtigen, bleibt, wenn das Buch neu abgerufen wird. Sie können es jederzeit zurücknehmen.</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
</context>
<context>
    <name>Cover</name>
    <message>
        <source>Cover of {title}, press to enlarge</source>
        <translation>Titelbild von {title}, zum Vergrößern drücken</translation>
    </message>
    <message>
        <source>Show the cover large</source>
        <translation>Das Cover groß zeigen</translation>
    </message>
    <message>
        <source>No cover of {title}</source>
        <translation>Kein Titelbild von {title}</translation>
    </message>
</context>
<context>
    <name>CoverViewer</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close the picture (Esc)</source>
        <translation>Das Bild schließen (Esc)</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
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
    <name>CoversView</name>
    <message>
        <source>Books as covers</source>
        <translation>Bücher als Cover</translation>
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
    <name>DateField</name>
    <message>
        <source>2026-03-14, March 2026 or today</source>
        <translation>2026-03-14, März 2026 oder heute</translation>
    </message>
    <message>
        <source>Add the date</source>
        <translation>Datum hinzufügen</translation>
    </message>
    <message>
        <source>Change the date</source>
        <translation>Datum ändern</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Not a date in the past. Write it like 2026-03-14 or March 2026.</source>
        <translation>Kein Datum in der Vergangenheit. Schreiben Sie es wie 2026-03-14 oder März 2026.</translation>
    </message>
    <message>
        <source>read {date}</source>
        <translation>gelesen {date}</translation>
    </message>
    <message>
        <source>since {date}</source>
        <translation>seit {date}</translation>
    </message>
</context>
<context>
    <name>Dates</name>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
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
    <name>Days</name>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>gestern</translation>
    </message>
</context>
<context>
    <name>Description</name>
    <message>
        <source>Less</source>
        <translation>Weniger</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
</context>
<context>
    <name>Details</name>
    <message numerus="yes">
        <source>%n corrections taken back</source>
        <comment>%n correction taken back</comment>
        <translation>
            <numerusform>%n Berichtigung zurückgenommen</numerusform>
            <numerusform>%n Berichtigungen zurückgenommen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fields corrected</source>
        <comment>%n field corrected</comment>
        <translation>
            <numerusform>%n Feld berichtigt</numerusform>
            <numerusform>%n Felder berichtigt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DetailsController</name>
    <message>
        <source>Copied: {text}</source>
        <translation>Kopiert: {text}</translation>
    </message>
</context>
<context>
    <name>DetailsPane</name>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
</context>
<context>
    <name>DiagnosticsDialog</name>
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
        <source>Save the report</source>
        <translation>Den Bericht speichern</translation>
    </message>
    <message>
        <source>&amp;Checks</source>
        <translation>&amp;Prüfungen</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Prüfungen</translation>
    </message>
    <message>
        <source>Copy all of it</source>
        <translation>Alles kopieren</translation>
    </message>
    <message>
        <source>Copy for a &amp;report</source>
        <translation>Für einen &amp;Bericht kopieren</translation>
    </message>
    <message>
        <source>Save all of it as a file</source>
        <translation>Alles als Datei speichern</translation>
    </message>
    <message>
        <source>Show the data folder</source>
        <translation>Den Datenordner zeigen</translation>
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
    <name>Dialogs</name>
    <message>
        <source>No browser could be opened. The page is {file}.</source>
        <translation>Es ließ sich kein Browser öffnen. Die Seite ist {file}.</translation>
    </message>
</context>
<context>
    <name>EmptyPart</name>
    <message numerus="yes">
        <source>%n books failed before anything was known of them</source>
        <comment>A book failed before anything was known of it</comment>
        <translation>
            <numerusform>%n Buch schlug fehl, bevor etwas darüber bekannt war</numerusform>
            <numerusform>%n Bücher schlugen fehl, bevor etwas über sie bekannt war</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n books wait to be fetched.</source>
        <comment>One book waits to be fetched.</comment>
        <translation>
            <numerusform>%n Buch wartet auf den Abruf.</numerusform>
            <numerusform>%n Bücher warten auf den Abruf.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose books in the list and press W, G or R.</source>
        <translation>Wählen Sie Bücher in der Liste und drücken Sie W, G oder R.</translation>
    </message>
    <message>
        <source>Every page is fetched.</source>
        <translation>Jede Seite ist abgerufen.</translation>
    </message>
    <message>
        <source>No book fits “{search}” now.</source>
        <translation>Kein Buch passt jetzt zu „{search}“.</translation>
    </message>
    <message numerus="yes">
        <source>None of the %n books could be fetched</source>
        <comment>The book could not be fetched</comment>
        <translation>
            <numerusform>%n Buch konnte nicht abgerufen werden</numerusform>
            <numerusform>Keines der %n Bücher konnte abgerufen werden</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing came in during the last seven days.</source>
        <translation>In den letzten sieben Tagen kam nichts dazu.</translation>
    </message>
    <message>
        <source>Nothing failed.</source>
        <translation>Nichts ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>Nothing in “{part}” yet.</source>
        <translation>Noch nichts in „{part}“.</translation>
    </message>
    <message>
        <source>Nothing is tagged “{tag}”.</source>
        <translation>Nichts hat das Schlagwort „{tag}“.</translation>
    </message>
    <message numerus="yes">
        <source>Retry %n failed</source>
        <comment>Retry</comment>
        <translation>
            <numerusform>%n nochmal versuchen</numerusform>
            <numerusform>%n nochmal versuchen</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing in “{part}”.</source>
        <translation>In „{part}“ ist nichts.</translation>
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
        <source>A note a book for Obsidian and the like; what you write in it stays.</source>
        <translation>Eine Notiz je Buch für Obsidian und ähnliche; was man hineinschreibt, bleibt.</translation>
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
        <source>For Excel, LibreOffice and others: a line a book.</source>
        <translation>Für Excel, LibreOffice und andere: eine Zeile je Buch.</translation>
    </message>
    <message>
        <source>For Excel, with real numbers and dates.</source>
        <translation>Für Excel, mit echten Zahlen und Daten.</translation>
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
        <source>Notes of bookq in {name} get the new fields; what you wrote in them stays.</source>
        <translation>Notizen von bookq in {name} bekommen die neuen Felder; was darin geschrieben wurde, bleibt.</translation>
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
    <message numerus="yes">
        <source>Writing %n books to {file}…</source>
        <comment>Writing %n book to {file}…</comment>
        <translation>
            <numerusform>%n Buch wird in {file} geschrieben…</numerusform>
            <numerusform>%n Bücher werden in {file} geschrieben…</numerusform>
        </translation>
    </message>
    <message>
        <source>bookq keeps its own files there. Choose another folder or name.</source>
        <translation>bookq hat dort seine eigenen Dateien. Einen anderen Ordner oder Namen wählen.</translation>
    </message>
    <message>
        <source>{name} is a file. Choose a folder, or the name of a new one.</source>
        <translation>{name} ist eine Datei. Bitte einen Ordner wählen oder einen neuen nennen.</translation>
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
    <name>ExportColumns</name>
    <message>
        <source>Added on</source>
        <translation>Hinzugefügt am</translation>
    </message>
    <message>
        <source>Asin</source>
        <translation>ASIN</translation>
    </message>
    <message>
        <source>Authors</source>
        <translation>Autoren</translation>
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
        <source>Contributors</source>
        <translation>Mitwirkende</translation>
    </message>
    <message>
        <source>Cover url</source>
        <translation>Adresse des Covers</translation>
    </message>
    <message>
        <source>Currently reading</source>
        <translation>Wird gerade gelesen</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Description html</source>
        <translation>Beschreibung (HTML)</translation>
    </message>
    <message>
        <source>Edition</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>Editions count</source>
        <translation>Zahl der Ausgaben</translation>
    </message>
    <message>
        <source>Fetched at</source>
        <translation>Abgerufen am</translation>
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
        <source>Id</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Isbn10</source>
        <translation>ISBN-10</translation>
    </message>
    <message>
        <source>Isbn13</source>
        <translation>ISBN-13</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Seitenform</translation>
    </message>
    <message>
        <source>My rating</source>
        <translation>Meine Wertung</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Original title</source>
        <translation>Originaltitel</translation>
    </message>
    <message>
        <source>Owned</source>
        <translation>Eigene Exemplare</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Orte</translation>
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
        <source>Rating</source>
        <translation>Bewertung</translation>
    </message>
    <message>
        <source>Ratings count</source>
        <translation>Zahl der Wertungen</translation>
    </message>
    <message>
        <source>Read count</source>
        <translation>Wie oft gelesen</translation>
    </message>
    <message>
        <source>Read on</source>
        <translation>Gelesen am</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Besprechung</translation>
    </message>
    <message>
        <source>Reviews count</source>
        <translation>Zahl der Besprechungen</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Reihe</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Spoiler</source>
        <translation>Verrät die Handlung</translation>
    </message>
    <message>
        <source>Stars 1</source>
        <translation>1 Stern</translation>
    </message>
    <message>
        <source>Stars 2</source>
        <translation>2 Sterne</translation>
    </message>
    <message>
        <source>Stars 3</source>
        <translation>3 Sterne</translation>
    </message>
    <message>
        <source>Stars 4</source>
        <translation>4 Sterne</translation>
    </message>
    <message>
        <source>Stars 5</source>
        <translation>5 Sterne</translation>
    </message>
    <message>
        <source>Started on</source>
        <translation>Begonnen am</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Title complete</source>
        <translation>Voller Titel</translation>
    </message>
    <message>
        <source>Url</source>
        <translation>Adresse</translation>
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
        <source>Work id</source>
        <translation>Werknummer</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>&amp;Browse…</source>
        <translation>&amp;Durchsuchen…</translation>
    </message>
    <message>
        <source>&amp;Columns</source>
        <translation>&amp;Spalten</translation>
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
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Choose at least one column.</source>
        <translation>Wählen Sie mindestens eine Spalte.</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
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
</context>
<context>
    <name>ExportsController</name>
    <message>
        <source>Open the folder</source>
        <translation>Den Ordner öffnen</translation>
    </message>
</context>
<context>
    <name>Facts</name>
    <message>
        <source>1 page</source>
        <translation>1 Seite</translation>
    </message>
    <message>
        <source>Authors</source>
        <translation>Autoren</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
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
        <source>Genres</source>
        <translation>Genres</translation>
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
        <source>Reviews</source>
        <translation>Rezensionen</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Reihe</translation>
    </message>
    <message>
        <source>This edition</source>
        <translation>Diese Ausgabe</translation>
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
        <source>Work id</source>
        <translation>Werknummer</translation>
    </message>
    <message>
        <source>{count} pages</source>
        <translation>{count} Seiten</translation>
    </message>
</context>
<context>
    <name>FactsGrid</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Corrected by hand</source>
        <translation>Von Hand berichtigt</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>Berichtigen…</translation>
    </message>
    <message>
        <source>Show only books with {text}</source>
        <translation>Nur Bücher mit {text} zeigen</translation>
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
</context>
<context>
    <name>FilterBuilder</name>
    <message>
        <source>Add filter</source>
        <translation>Filter hinzufügen</translation>
    </message>
    <message>
        <source>All that can be written (F4)</source>
        <translation>Alles, was geschrieben werden kann (F4)</translation>
    </message>
    <message>
        <source>Any person</source>
        <translation>Irgendeine Person</translation>
    </message>
    <message>
        <source>Award</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Keep the search in the sidebar</source>
        <translation>Die Suche in der Seitenleiste behalten</translation>
    </message>
    <message>
        <source>Name of this search</source>
        <translation>Name dieser Suche</translation>
    </message>
    <message>
        <source>Not “{value}”</source>
        <translation>Nicht „{value}“</translation>
    </message>
    <message>
        <source>Save search</source>
        <translation>Suche speichern</translation>
    </message>
    <message>
        <source>Show only books whose</source>
        <translation>Nur Bücher zeigen, deren</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Write what to look for.</source>
        <translation>Schreiben Sie, wonach gesucht wird.</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>mindestens</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>höchstens</translation>
    </message>
    <message>
        <source>contains</source>
        <translation>enthält</translation>
    </message>
    <message>
        <source>does not contain</source>
        <translation>enthält nicht</translation>
    </message>
    <message>
        <source>is</source>
        <translation>ist</translation>
    </message>
    <message>
        <source>is known</source>
        <translation>ist bekannt</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>is, or between (3-5)</source>
        <translation>ist, oder zwischen (3-5)</translation>
    </message>
</context>
<context>
    <name>FilterHelp</name>
    <message>
        <source>both words, anywhere</source>
        <translation>beide Wörter, irgendwo</translation>
    </message>
    <message>
        <source>by anybody: translators, narrators</source>
        <translation>von irgendjemandem: Übersetzer, Sprecher</translation>
    </message>
    <message>
        <source>fetched in this month; fetched:no not yet</source>
        <translation>in diesem Monat geholt; fetched:no noch nicht</translation>
    </message>
    <message>
        <source>fewer than 500 reviews</source>
        <translation>weniger als 500 Rezensionen</translation>
    </message>
    <message>
        <source>first published in these years; first:..1900 until 1900</source>
        <translation>in diesen Jahren zuerst erschienen; first:..1900 bis 1900</translation>
    </message>
    <message>
        <source>from this publisher</source>
        <translation>aus diesem Verlag</translation>
    </message>
    <message>
        <source>in the description</source>
        <translation>in der Beschreibung</translation>
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
        <source>not marked as read</source>
        <translation>nicht als gelesen gekennzeichnet</translation>
    </message>
    <message>
        <source>of this author; by: means the same</source>
        <translation>von diesem Autor; by: ist dasselbe</translation>
    </message>
    <message>
        <source>of this genre; genre:=fantasy exactly</source>
        <translation>aus diesem Genre; genre:=fantasy genau</translation>
    </message>
    <message>
        <source>rated above 4; rating:4+ from 4 up</source>
        <translation>mit mehr als 4 bewertet; rating:4+ ab 4</translation>
    </message>
    <message>
        <source>read in this year; read:yes at all</source>
        <translation>in diesem Jahr gelesen; read:yes überhaupt</translation>
    </message>
    <message>
        <source>set in this place</source>
        <translation>die an diesem Ort spielen</translation>
    </message>
    <message>
        <source>shorter than 200 pages; pages:-200 up to 200</source>
        <translation>kürzer als 200 Seiten; pages:-200 bis 200</translation>
    </message>
    <message>
        <source>that are here more than once</source>
        <translation>die mehr als einmal hier sind</translation>
    </message>
    <message>
        <source>this edition is later than 2019</source>
        <translation>diese Ausgabe ist nach 2019 erschienen</translation>
    </message>
    <message>
        <source>want, reading, read, none, or a shelf of yours</source>
        <translation>want, reading, read, none oder ein eigenes Regal</translation>
    </message>
    <message>
        <source>wanted by more than 1,000 readers</source>
        <translation>von mehr als 1.000 Lesern gewünscht</translation>
    </message>
    <message>
        <source>whose page is not fetched yet</source>
        <translation>deren Seite noch nicht abgerufen ist</translation>
    </message>
    <message>
        <source>with 4 or 5 of my stars; my:none without</source>
        <translation>mit 4 oder 5 eigenen Sternen; my:none ohne</translation>
    </message>
    <message>
        <source>with doubts about the page</source>
        <translation>mit Zweifeln an der Seite</translation>
    </message>
    <message>
        <source>with such an award</source>
        <translation>mit so einem Preis</translation>
    </message>
    <message>
        <source>with these digits</source>
        <translation>mit diesen Ziffern</translation>
    </message>
    <message>
        <source>with this character</source>
        <translation>mit dieser Figur</translation>
    </message>
    <message>
        <source>these words together</source>
        <translation>diese Wörter zusammen</translation>
    </message>
    <message>
        <source>added in this month</source>
        <translation>in diesem Monat hinzugefügt</translation>
    </message>
    <message>
        <source>whose last fetch failed</source>
        <translation>deren letztes Laden fehlschlug</translation>
    </message>
    <message>
        <source>with this number at Goodreads</source>
        <translation>mit dieser Nummer bei Goodreads</translation>
    </message>
    <message>
        <source>with this tag; tag:none without any</source>
        <translation>mit diesem Schlagwort; tag:none ganz ohne</translation>
    </message>
    <message>
        <source>with this word in your note</source>
        <translation>mit diesem Wort in der Notiz</translation>
    </message>
    <message>
        <source>with this word in your review</source>
        <translation>mit diesem Wort in der eigenen Rezension</translation>
    </message>
    <message>
        <source>without this word</source>
        <translation>ohne dieses Wort</translation>
    </message>
</context>
<context>
    <name>FilterLine</name>
    <message>
        <source>Build a filter</source>
        <translation>Einen Filter bauen</translation>
    </message>
    <message>
        <source>Build a filter; F4 lists what can be written</source>
        <translation>Einen Filter bauen; F4 zeigt, was geschrieben werden kann</translation>
    </message>
    <message>
        <source>What can be written here</source>
        <translation>Was hier geschrieben werden kann</translation>
    </message>
    <message>
        <source>What it may become</source>
        <translation>Was daraus werden kann</translation>
    </message>
</context>
<context>
    <name>FindRow</name>
    <message>
        <source>Close the search</source>
        <translation>Die Suche schließen</translation>
    </message>
    <message>
        <source>Find in the queue</source>
        <translation>In der Warteschlange finden</translation>
    </message>
</context>
<context>
    <name>FirstStart</name>
    <message>
        <source>Books appear</source>
        <translation>Bücher erscheinen</translation>
    </message>
    <message>
        <source>Bring in your books</source>
        <translation>Holen Sie Ihre Bücher herein</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Ordner wählen…</translation>
    </message>
    <message>
        <source>Import a library export…</source>
        <translation>Bibliotheksexport importieren…</translation>
    </message>
    <message>
        <source>Links, ISBNs, your library export, saved pages, whole folders.</source>
        <translation>Links, ISBNs, Ihr Bibliotheksexport, gespeicherte Seiten, ganze Ordner.</translation>
    </message>
    <message>
        <source>One page every two seconds. Close the window any time: it goes on later.</source>
        <translation>Eine Seite alle zwei Sekunden. Schließen Sie das Fenster, wann Sie wollen: es geht später weiter.</translation>
    </message>
    <message>
        <source>Paste anything that holds Goodreads links or ISBNs into the field above: a mail, notes, a list. Ctrl+V and dropping files work anywhere in the window.</source>
        <translation>Fügen Sie oben ein, was Goodreads-Links oder ISBNs enthält: eine Mail, Notizen, eine Liste. Strg+V und das Ablegen von Dateien gehen überall im Fenster.</translation>
    </message>
    <message>
        <source>Paste or drop</source>
        <translation>Einfügen oder ablegen</translation>
    </message>
    <message>
        <source>Try it with invented books</source>
        <translation>Mit erfundenen Büchern ausprobieren</translation>
    </message>
    <message>
        <source>With cover, ratings and facts. Mark, tag, sort and export them.</source>
        <translation>Mit Cover, Wertungen und Angaben. Kennzeichnen, verschlagworten, sortieren und exportieren Sie sie.</translation>
    </message>
    <message>
        <source>bookq fetches</source>
        <translation>bookq ruft ab</translation>
    </message>
</context>
<context>
    <name>Formats</name>
    <message>
        <source>BibTeX</source>
        <translation>BibTeX</translation>
    </message>
    <message>
        <source>Excel (XLSX)</source>
        <translation>Excel (XLSX)</translation>
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
        <source>Markdown notes in a folder (Obsidian)</source>
        <translation>Markdown-Notizen in einem Ordner (Obsidian)</translation>
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
    <name>Head</name>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Close the queue (Ctrl+J)</source>
        <translation>Die Warteschlange schließen (Strg+J)</translation>
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
        <source>Go on (Ctrl+P)</source>
        <translation>Weiter (Strg+P)</translation>
    </message>
    <message>
        <source>Goodreads: {pace}</source>
        <translation>Goodreads: {pace}</translation>
    </message>
    <message>
        <source>Jobs shown</source>
        <translation>Gezeigte Bücher</translation>
    </message>
    <message>
        <source>More for the queue</source>
        <translation>Mehr zur Warteschlange</translation>
    </message>
    <message>
        <source>Open the queue</source>
        <translation>Die Warteschlange öffnen</translation>
    </message>
    <message>
        <source>Open the queue (Ctrl+J)</source>
        <translation>Die Warteschlange öffnen (Strg+J)</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Start nothing new; what runs is finished (Ctrl+P)</source>
        <translation>Nichts Neues beginnen; was läuft, wird fertig (Strg+P)</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>In Arbeit</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Copy as…</source>
        <translation>Kopieren als…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Fetch again</source>
        <translation>Neu abrufen</translation>
    </message>
    <message>
        <source>Hide the details</source>
        <translation>Die Details ausblenden</translation>
    </message>
    <message>
        <source>More for this book</source>
        <translation>Mehr zu diesem Buch</translation>
    </message>
    <message>
        <source>Open on Goodreads</source>
        <translation>Auf Goodreads öffnen</translation>
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
    <name>Imports</name>
    <message numerus="yes">
        <source>%n books added</source>
        <comment>%n book added</comment>
        <translation>
            <numerusform>%n Buch hinzugefügt</numerusform>
            <numerusform>%n Bücher hinzugefügt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n books are fetched again</source>
        <comment>%n book is fetched again</comment>
        <translation>
            <numerusform>%n Buch wird neu abgerufen</numerusform>
            <numerusform>%n Bücher werden neu abgerufen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n books from {file}</source>
        <comment>%n book from {file}</comment>
        <translation>
            <numerusform>%n Buch aus {file}</numerusform>
            <numerusform>%n Bücher aus {file}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n books left the library again</source>
        <comment>%n book left the library again</comment>
        <translation>
            <numerusform>%n Buch verließ die Bibliothek wieder</numerusform>
            <numerusform>%n Bücher verließen die Bibliothek wieder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n copied pages taken</source>
        <comment>%n copied page taken</comment>
        <translation>
            <numerusform>%n kopierte Seite genommen</numerusform>
            <numerusform>%n kopierte Seiten genommen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n here already</source>
        <comment>%n here already</comment>
        <translation>
            <numerusform>%n schon hier</numerusform>
            <numerusform>%n schon hier</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lines were not usable</source>
        <comment>%n line was not usable</comment>
        <translation>
            <numerusform>%n Zeile war nicht brauchbar</numerusform>
            <numerusform>%n Zeilen waren nicht brauchbar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n links from the clipboard are in the field</source>
        <comment>%n link from the clipboard is in the field</comment>
        <translation>
            <numerusform>%n Link aus der Zwischenablage steht im Feld</numerusform>
            <numerusform>%n Links aus der Zwischenablage stehen im Feld</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not usable</source>
        <comment>%n not usable</comment>
        <translation>
            <numerusform>%n nicht brauchbar</numerusform>
            <numerusform>%n nicht brauchbar</numerusform>
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
        <source>%n saved pages added</source>
        <comment>%n saved page added</comment>
        <translation>
            <numerusform>%n gespeicherte Seite hinzugefügt</numerusform>
            <numerusform>%n gespeicherte Seiten hinzugefügt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n things found in what you pasted</source>
        <comment>%n thing found in what you pasted</comment>
        <translation>
            <numerusform>%n Fund in dem, was Sie eingefügt haben</numerusform>
            <numerusform>%n Funde in dem, was Sie eingefügt haben</numerusform>
        </translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Hinzugefügt</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Book {number}</source>
        <translation>Buch {number}</translation>
    </message>
    <message>
        <source>Exports, bookmarks, lists, saved pages</source>
        <translation>Exporte, Lesezeichen, Listen, gespeicherte Seiten</translation>
    </message>
    <message>
        <source>Here already</source>
        <translation>Schon hier</translation>
    </message>
    <message>
        <source>ISBN; the book is looked up at Goodreads</source>
        <translation>ISBN; das Buch wird bei Goodreads nachgeschlagen</translation>
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
        <source>In the queue already</source>
        <translation>Schon in der Warteschlange</translation>
    </message>
    <message>
        <source>Kept yours: {what}</source>
        <translation>Ihres behalten: {what}</translation>
    </message>
    <message>
        <source>Not usable</source>
        <translation>Nicht brauchbar</translation>
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
        <source>Repeated</source>
        <translation>Doppelt</translation>
    </message>
    <message>
        <source>Saved pages</source>
        <translation>Gespeicherte Seiten</translation>
    </message>
    <message>
        <source>Use a saved page</source>
        <translation>Eine gespeicherte Seite benutzen</translation>
    </message>
    <message>
        <source>Your stars, shelves, dates and reviews are in. The pages follow.</source>
        <translation>Ihre Sterne, Regale, Daten und Besprechungen sind da. Die Seiten folgen.</translation>
    </message>
    <message numerus="yes">
        <source>kept yours in %n</source>
        <comment>kept yours in %n</comment>
        <translation>
            <numerusform>bei %n Ihres behalten</numerusform>
            <numerusform>bei %n Ihres behalten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportsController</name>
    <message>
        <source>Fetch again</source>
        <translation>Neu abrufen</translation>
    </message>
    <message>
        <source>Looking for books in a long text…</source>
        <translation>Suche nach Büchern in einem langen Text…</translation>
    </message>
    <message>
        <source>Reading {name}…</source>
        <translation>{name} wird gelesen…</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>That was too much at once: only the first part is added.</source>
        <translation>Das war zu viel auf einmal: nur der erste Teil wird hinzugefügt.</translation>
    </message>
    <message>
        <source>There is no link to a book in this file.</source>
        <translation>In dieser Datei ist kein Link zu einem Buch.</translation>
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
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>You can close the window at any time: the queue goes on at the next start.</source>
        <translation>Das Fenster kann jederzeit geschlossen werden: die Warteschlange geht beim nächsten Start weiter.</translation>
    </message>
</context>
<context>
    <name>IntakeController</name>
    <message>
        <source>A library export, bookmarks, a list of links</source>
        <translation>Ein Bibliotheksexport, Lesezeichen, eine Liste von Links</translation>
    </message>
    <message>
        <source>A link to a book</source>
        <translation>Ein Link zu einem Buch</translation>
    </message>
    <message>
        <source>A page of many books. bookq can take those on its first page.</source>
        <translation>Eine Seite mit vielen Büchern. bookq kann die der ersten Seite nehmen.</translation>
    </message>
    <message>
        <source>Add as the id of a book</source>
        <translation>Als Nummer eines Buchs hinzufügen</translation>
    </message>
    <message>
        <source>Already here</source>
        <translation>Schon hier</translation>
    </message>
    <message>
        <source>An ISBN</source>
        <translation>Eine ISBN</translation>
    </message>
    <message>
        <source>Any text with links in it: a mail, notes</source>
        <translation>Jeder Text mit Links: eine Mail, Notizen</translation>
    </message>
    <message>
        <source>Enter adds, Shift+Enter is a new line, Esc closes</source>
        <translation>Enter fügt hinzu, Umschalt+Enter ist eine neue Zeile, Esc schließt</translation>
    </message>
    <message>
        <source>Esc closes</source>
        <translation>Esc schließt</translation>
    </message>
    <message>
        <source>Fetch again</source>
        <translation>Neu abrufen</translation>
    </message>
    <message>
        <source>In the queue already</source>
        <translation>Schon in der Warteschlange</translation>
    </message>
    <message>
        <source>No link and no ISBN of a book in this text</source>
        <translation>Kein Link und keine ISBN eines Buchs in diesem Text</translation>
    </message>
    <message>
        <source>Not usable</source>
        <translation>Nicht brauchbar</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Paste or drop</source>
        <translation>Einfügen oder ablegen</translation>
    </message>
    <message>
        <source>Saved pages, whole folders of them</source>
        <translation>Gespeicherte Seiten, ganze Ordner davon</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Take the books of this list</source>
        <translation>Die Bücher dieser Liste nehmen</translation>
    </message>
    <message>
        <source>The field was cleared</source>
        <translation>Das Feld wurde geleert</translation>
    </message>
    <message>
        <source>The same books as further up</source>
        <translation>Dieselben Bücher wie weiter oben</translation>
    </message>
    <message>
        <source>To add</source>
        <translation>Hinzuzufügen</translation>
    </message>
    <message>
        <source>Use {what}</source>
        <translation>{what} nehmen</translation>
    </message>
    <message>
        <source>What can be added</source>
        <translation>Was hinzugefügt werden kann</translation>
    </message>
</context>
<context>
    <name>IntakeRow</name>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message numerus="yes">
        <source>Add %n</source>
        <comment>Add %n</comment>
        <translation>
            <numerusform>%n hinzufügen</numerusform>
            <numerusform>%n hinzufügen</numerusform>
        </translation>
    </message>
    <message>
        <source>Add what is in the field (Enter)</source>
        <translation>Hinzufügen, was im Feld steht (Enter)</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Ordner wählen…</translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation>Dateien wählen…</translation>
    </message>
    <message>
        <source>See what can be added</source>
        <translation>Sehen, was hinzugefügt werden kann</translation>
    </message>
</context>
<context>
    <name>JobDialog</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Copy for a report</source>
        <translation>Für einen Bericht kopieren</translation>
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
        <source>Keep the exact answer of Goodreads in a file, without cookies</source>
        <translation>Die genaue Antwort von Goodreads in einer Datei behalten, ohne Cookies</translation>
    </message>
    <message>
        <source>Not tried yet.</source>
        <translation>Noch nicht versucht.</translation>
    </message>
    <message>
        <source>Open in browser</source>
        <translation>Im Browser öffnen</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Nochmal</translation>
    </message>
    <message>
        <source>Save the page…</source>
        <translation>Die Seite speichern…</translation>
    </message>
    <message>
        <source>Show what the program noted down</source>
        <translation>Zeigen, was das Programm notiert hat</translation>
    </message>
    <message>
        <source>Technical details</source>
        <translation>Technische Einzelheiten</translation>
    </message>
    <message>
        <source>Tries</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} s</translation>
    </message>
</context>
<context>
    <name>LinksField</name>
    <message>
        <source>Links, ISBNs or files to add</source>
        <translation>Links, ISBNs oder Dateien zum Hinzufügen</translation>
    </message>
    <message>
        <source>Paste links, ISBNs, or drop files</source>
        <translation>Links, ISBNs einfügen oder Dateien ablegen</translation>
    </message>
    <message>
        <source>The links and ISBNs of books are found in any text</source>
        <translation>Links und ISBNs von Büchern werden in jedem Text gefunden</translation>
    </message>
</context>
<context>
    <name>ListHead</name>
    <message>
        <source>1 filter ▾</source>
        <translation>1 Filter ▾</translation>
    </message>
    <message>
        <source>Covers (Ctrl+2)</source>
        <translation>Cover (Strg+2)</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Neueste zuerst</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Search the books</source>
        <translation>Die Bücher durchsuchen</translation>
    </message>
    <message>
        <source>Show only the books with these words (Ctrl+F). F4 lists all that can be written.</source>
        <translation>Nur die Bücher mit diesen Wörtern zeigen (Strg+F). F4 zeigt alles, was geschrieben werden kann.</translation>
    </message>
    <message>
        <source>Sort: {order}</source>
        <translation>Sortieren: {order}</translation>
    </message>
    <message>
        <source>Statistics (Ctrl+3)</source>
        <translation>Statistik (Strg+3)</translation>
    </message>
    <message>
        <source>Table (Ctrl+1)</source>
        <translation>Tabelle (Strg+1)</translation>
    </message>
    <message>
        <source>searching…</source>
        <translation>wird gesucht…</translation>
    </message>
    <message>
        <source>{count} filters ▾</source>
        <translation>{count} Filter ▾</translation>
    </message>
    <message>
        <source>{selected} of {shown} selected</source>
        <translation>{selected} von {shown} ausgewählt</translation>
    </message>
    <message>
        <source>{shown} of {total}</source>
        <translation>{shown} von {total}</translation>
    </message>
</context>
<context>
    <name>LongWork</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>{count} a second</source>
        <translation>{count} in der Sekunde</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} von {total}</translation>
    </message>
</context>
<context>
    <name>MainController</name>
    <message>
        <source>&amp;Copy for a report</source>
        <translation>Für einen Bericht &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>A second window with invented books opens; nothing of it is kept.</source>
        <translation>Ein zweites Fenster mit erfundenen Büchern geht auf; nichts davon bleibt.</translation>
    </message>
    <message>
        <source>Nothing can be written to disk now</source>
        <translation>Im Moment kann nichts gespeichert werden</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>The language changes at the next start.</source>
        <translation>Die Sprache ändert sich beim nächsten Start.</translation>
    </message>
    <message>
        <source>The window with invented books could not be started.</source>
        <translation>Das Fenster mit erfundenen Büchern konnte nicht gestartet werden.</translation>
    </message>
    <message>
        <source>Your library could not be opened</source>
        <translation>Ihre Bibliothek konnte nicht geöffnet werden</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Drop to add: links, exports, saved pages, folders</source>
        <translation>Ablegen zum Hinzufügen: Links, Exporte, gespeicherte Seiten, Ordner</translation>
    </message>
    <message>
        <source>The saved page of {book}</source>
        <translation>Die gespeicherte Seite von {book}</translation>
    </message>
    <message>
        <source>bookq: demo with invented books</source>
        <translation>bookq: Vorführung mit erfundenen Büchern</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>&amp;Animations</source>
        <translation>&amp;Bewegungen</translation>
    </message>
    <message>
        <source>&amp;Folder for saved pages</source>
        <translation>&amp;Ordner für gespeicherte Seiten</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>&amp;Longest time for a page</source>
        <translation>&amp;Längste Zeit für eine Seite</translation>
    </message>
    <message>
        <source>&amp;Pause between two pages</source>
        <translation>&amp;Pause zwischen zwei Seiten</translation>
    </message>
    <message>
        <source>&amp;Saved pages read at once</source>
        <translation>&amp;Gespeicherte Seiten zugleich</translation>
    </message>
    <message>
        <source>&amp;Tries for each book</source>
        <translation>&amp;Versuche je Buch</translation>
    </message>
    <message>
        <source>1 book</source>
        <translation>1 Buch</translation>
    </message>
    <message>
        <source>1 book could not be read from it and will be fetched again: {names}.</source>
        <translation>1 Buch war daraus nicht zu lesen und wird neu abgerufen: {names}.</translation>
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
        <source>A SOCKS proxy needs the Python package PySocks, which is not installed here.</source>
        <translation>Ein SOCKS-Proxy braucht das Python-Paket PySocks, das hier nicht installiert ist.</translation>
    </message>
    <message>
        <source>A book needs a title.</source>
        <translation>Ein Buch braucht einen Titel.</translation>
    </message>
    <message>
        <source>A change could not be saved, because of a mistake in bookq ({error}). Start bookq again, and look whether something is missing.</source>
        <translation>Eine Änderung konnte wegen eines Fehlers in bookq nicht gespeichert werden ({error}). Starten Sie bookq neu und sehen Sie nach, ob etwas fehlt.</translation>
    </message>
    <message>
        <source>A change was saved but could not be shown, because of a mistake in bookq ({error}). Start bookq again to see it.</source>
        <translation>Eine Änderung wurde gespeichert, konnte aber wegen eines Fehlers in bookq nicht gezeigt werden ({error}). Starten Sie bookq neu, um sie zu sehen.</translation>
    </message>
    <message>
        <source>A date is needed, such as 1998, 1998-05 or 1998-05-24.</source>
        <translation>Ein Datum wird gebraucht, etwa 1998, 1998-05 oder 1998-05-24.</translation>
    </message>
    <message>
        <source>A folder here = the same folder as workers see it; a semicolon goes between two.</source>
        <translation>Ein Ordner hier = derselbe Ordner, wie Worker ihn sehen; zwischen zwei steht ein Strichpunkt.</translation>
    </message>
    <message>
        <source>A number is not a link. If it is the id of a book, add {address}</source>
        <translation>Eine Zahl ist kein Link. Ist sie die Nummer eines Buchs, fügen Sie {address} hinzu</translation>
    </message>
    <message>
        <source>A number of pages is needed, such as 320.</source>
        <translation>Eine Seitenzahl wird gebraucht, etwa 320.</translation>
    </message>
    <message>
        <source>A page that takes longer is stopped and tried again later.</source>
        <translation>Eine Seite, die länger braucht, wird angehalten und später noch einmal versucht.</translation>
    </message>
    <message>
        <source>A part of bookq cannot be loaded ({name}), so the queue waits. Close bookq and install it again; nothing in the queue is lost.</source>
        <translation>Ein Teil von bookq kann nicht geladen werden ({name}), darum wartet die Warteschlange. Schließen Sie bookq und installieren Sie es neu; nichts in der Warteschlange geht verloren.</translation>
    </message>
    <message>
        <source>A pasted page could not be kept on the disk ({error}). Make room there, or add the page as a file.</source>
        <translation>Eine eingefügte Seite konnte nicht auf der Festplatte behalten werden ({error}). Dort Platz schaffen oder die Seite als Datei hinzufügen.</translation>
    </message>
    <message>
        <source>A spreadsheet has rounded the Book Id of this row, and it has no usable ISBN. Look the book up on Goodreads and add its link.</source>
        <translation>Ein Tabellenprogramm hat die Book Id dieser Zeile gerundet, und sie hat keine brauchbare ISBN. Schlagen Sie das Buch bei Goodreads nach und fügen Sie seinen Link hinzu.</translation>
    </message>
    <message>
        <source>A table needs a column, and a comma, semicolon or tab between its cells.</source>
        <translation>Eine Tabelle braucht eine Spalte und ein Komma, Semikolon oder Tabulator zwischen den Zellen.</translation>
    </message>
    <message>
        <source>A text in this row has no end, or is far too long, so the rest of the row was left out. Check that no book is missing, and export your library again if one is.</source>
        <translation>Ein Text in dieser Zeile endet nicht oder ist viel zu lang; der Rest der Zeile wurde weggelassen. Prüfen, ob ein Buch fehlt, und die Bibliothek dann noch einmal exportieren.</translation>
    </message>
    <message>
        <source>A worker sent an answer that bookq cannot use. It tries again.</source>
        <translation>Ein Worker hat eine Antwort geschickt, mit der bookq nichts anfangen kann. Es versucht es noch einmal.</translation>
    </message>
    <message>
        <source>A&amp;ddress of Redis</source>
        <translation>A&amp;dresse von Redis</translation>
    </message>
    <message>
        <source>Added.</source>
        <translation>Hinzugefügt.</translation>
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
        <source>An ASIN has ten signs and begins with B0.</source>
        <translation>Eine ASIN hat zehn Zeichen und beginnt mit B0.</translation>
    </message>
    <message>
        <source>Another program holds the database in {folder}. Try again in a moment; a backup or synchronising program is the usual cause.</source>
        <translation>Ein anderes Programm hält die Datenbank in {folder} fest. Versuchen Sie es gleich noch einmal; meist ist es ein Programm für Sicherungen oder zum Abgleichen.</translation>
    </message>
    <message>
        <source>Another program holds the database in {folder}. bookq waits for it and goes on by itself; a backup or synchronising program is the usual cause.</source>
        <translation>Ein anderes Programm hält die Datenbank in {folder} fest. bookq wartet darauf und macht von selbst weiter; meist ist es ein Programm zum Sichern oder Abgleichen.</translation>
    </message>
    <message>
        <source>Another program replaced or emptied the database in {folder} while bookq was open. Nothing more is saved. Close bookq and start it again: it recovers what can still be read.</source>
        <translation>Ein anderes Programm hat die Datenbank in {folder} ersetzt oder geleert, während bookq offen war. Es wird nichts mehr gespeichert. Schließen Sie bookq und starten Sie es neu: es rettet, was noch zu lesen ist.</translation>
    </message>
    <message>
        <source>Beyond it, those not looked at for the longest time are dropped.</source>
        <translation>Darüber hinaus fallen die weg, die am längsten nicht angesehen wurden.</translation>
    </message>
    <message>
        <source>Browser</source>
        <translation>Browser</translation>
    </message>
    <message>
        <source>Canceled before the end. {name} is as it was before.</source>
        <translation>Vor dem Ende abgebrochen. {name} ist, wie es vorher war.</translation>
    </message>
    <message>
        <source>Canceled while it ran.</source>
        <translation>Abgebrochen, während es lief.</translation>
    </message>
    <message>
        <source>Canceled. What was read until then is added; add the rest in a second go.</source>
        <translation>Abgebrochen. Was bis dahin gelesen wurde, ist hinzugefügt; fügen Sie den Rest in einem zweiten Gang hinzu.</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Verbindung wird aufgebaut</translation>
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
        <source>Deutsch</source>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>Empty: pages are read on this computer, which is enough below 100,000 saved pages.</source>
        <translation>Leer: Seiten werden auf diesem Computer gelesen; unter 100.000 gespeicherten Seiten genügt das.</translation>
    </message>
    <message>
        <source>Empty: the one of the system, if it has one.</source>
        <translation>Leer: der des Systems, falls es einen hat.</translation>
    </message>
    <message>
        <source>English</source>
        <translation>English</translation>
    </message>
    <message>
        <source>Español</source>
        <translation>Español</translation>
    </message>
    <message>
        <source>Excel files need the package openpyxl. Install bookq[xlsx], or export to CSV.</source>
        <translation>Excel-Dateien brauchen das Paket openpyxl. Installieren Sie bookq[xlsx] oder exportieren Sie als CSV.</translation>
    </message>
    <message>
        <source>Fetch co&amp;vers</source>
        <translation>Co&amp;ver abrufen</translation>
    </message>
    <message>
        <source>Fetch pages there, t&amp;oo</source>
        <translation>Auch d&amp;ort Seiten abrufen</translation>
    </message>
    <message>
        <source>Fetching</source>
        <translation>Wird abgerufen</translation>
    </message>
    <message>
        <source>Fetching, {size} kB</source>
        <translation>Wird abgerufen, {size} kB</translation>
    </message>
    <message>
        <source>Following a redirect</source>
        <translation>Einer Weiterleitung wird gefolgt</translation>
    </message>
    <message>
        <source>Goodreads answered with another book than the one that was asked for.</source>
        <translation>Goodreads antwortete mit einem anderen Buch als dem, nach dem gefragt wurde.</translation>
    </message>
    <message>
        <source>Goodreads asked for a pause. All computers wait until it is over.</source>
        <translation>Goodreads hat um eine Pause gebeten. Alle Computer warten, bis sie vorbei ist.</translation>
    </message>
    <message>
        <source>Goodreads asked us to slow down. bookq makes a pause and then tries a single page. {then}</source>
        <translation>Goodreads bat uns, langsamer zu sein. bookq macht eine Pause und versucht dann eine einzelne Seite. {then}</translation>
    </message>
    <message>
        <source>Goodreads asks for a puzzle that only a person can solve. Open Goodreads in your browser once; bookq waits a while and then tries a single page.</source>
        <translation>Goodreads verlangt ein Rätsel, das nur ein Mensch lösen kann. Goodreads einmal im Browser öffnen; bookq wartet eine Weile und versucht dann eine einzelne Seite.</translation>
    </message>
    <message>
        <source>Goodreads cannot be reached at the moment. The queue goes on by itself when it can.</source>
        <translation>Goodreads ist gerade nicht zu erreichen. Die Warteschlange geht von selbst weiter, sobald es wieder geht.</translation>
    </message>
    <message>
        <source>Goodreads did not answer in time.</source>
        <translation>Goodreads hat nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>Goodreads does not allow programs to ask for this page. Save it in the browser and drop the file here.</source>
        <translation>Goodreads erlaubt Programmen nicht, nach dieser Seite zu fragen. Speichern Sie sie im Browser und legen Sie die Datei hier ab.</translation>
    </message>
    <message>
        <source>Goodreads does not answer bookq at the moment. bookq waits a while and then tries a single page. {then}</source>
        <translation>Goodreads antwortet bookq gerade nicht. bookq wartet eine Weile und versucht dann eine einzelne Seite. {then}</translation>
    </message>
    <message>
        <source>Goodreads does not let this connection in at the moment. bookq waits a while and then tries a single page. {then}</source>
        <translation>Goodreads lässt diese Verbindung gerade nicht zu. bookq wartet eine Weile und versucht dann eine einzelne Seite. {then}</translation>
    </message>
    <message>
        <source>Goodreads gave an answer that bookq does not know.</source>
        <translation>Goodreads gab eine Antwort, die bookq nicht kennt.</translation>
    </message>
    <message>
        <source>Goodreads has no such book (404). {then}</source>
        <translation>Goodreads hat kein solches Buch (404). {then}</translation>
    </message>
    <message>
        <source>Goodreads has trouble of its own right now.</source>
        <translation>Goodreads hat gerade selbst Schwierigkeiten.</translation>
    </message>
    <message>
        <source>Goodreads itself is asked for one page at a time.</source>
        <translation>Goodreads selbst wird nach einer Seite zur Zeit gefragt.</translation>
    </message>
    <message>
        <source>Goodreads knows no book with this ISBN. Compare it with the book, or look for the title on the site and add the link you find there.</source>
        <translation>Goodreads kennt kein Buch mit dieser ISBN. Vergleichen Sie sie mit dem Buch, oder suchen Sie dort nach dem Titel und fügen Sie den Link hinzu, den Sie finden.</translation>
    </message>
    <message>
        <source>Goodreads leads from this link to a page that is not a book&apos;s.</source>
        <translation>Goodreads führt von diesem Link zu einer Seite, die keinem Buch gehört.</translation>
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
        <source>Goodreads sent a page that bookq does not understand; perhaps its layout is new. Look for an update of bookq, and if there is none, please report this with the details.</source>
        <translation>Goodreads schickte eine Seite, die bookq nicht versteht; vielleicht ist ihr Aufbau neu. Nach einer neueren Fassung von bookq sehen und, wenn es keine gibt, dies bitte mit den Details melden.</translation>
    </message>
    <message>
        <source>Goodreads sent an empty page, as it does when it is too busy to fill it.</source>
        <translation>Goodreads schickte eine leere Seite, wie immer, wenn es zu beschäftigt ist, sie zu füllen.</translation>
    </message>
    <message>
        <source>Goodreads sent another page than that of a book: {what}. Open the link in your browser and, if it shows the book, save the page there and drop the file here.</source>
        <translation>Goodreads schickte eine andere Seite als die eines Buchs: {what}. Öffnen Sie den Link im Browser, und wenn er das Buch zeigt, speichern Sie die Seite dort und legen Sie die Datei hier ab.</translation>
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
        <source>Goodreads wants to see a browser before it goes on, as it does when asked too often. bookq waits a while and then tries a single page. {then}</source>
        <translation>Goodreads will einen Browser sehen, bevor es weitergeht, wie wenn zu oft gefragt wird. bookq wartet eine Weile und versucht dann eine einzelne Seite. {then}</translation>
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
        <source>How often a page is asked for until the book counts as failed.</source>
        <translation>Wie oft nach einer Seite gefragt wird, bis das Buch als fehlgeschlagen gilt.</translation>
    </message>
    <message>
        <source>It takes far too long to read this file. Save it in another form, or split it.</source>
        <translation>Diese Datei zu lesen dauert viel zu lange. Speichern Sie sie in anderer Form oder teilen Sie sie.</translation>
    </message>
    <message>
        <source>It takes far too much memory to read this file. Save it in another form, or split it.</source>
        <translation>Diese Datei zu lesen braucht viel zu viel Speicher. Speichern Sie sie in anderer Form oder teilen Sie sie.</translation>
    </message>
    <message>
        <source>It takes far too much memory to unpack {name}.</source>
        <translation>Das Entpacken von {name} braucht viel zu viel Speicher.</translation>
    </message>
    <message>
        <source>Its book was lost when the database was repaired. Add the page once more.</source>
        <translation>Das Buch ging beim Reparieren der Datenbank verloren. Fügen Sie die Seite noch einmal hinzu.</translation>
    </message>
    <message>
        <source>Kept pages can be read again without asking Goodreads. 0 keeps none.</source>
        <translation>Behaltene Seiten können ohne Anfrage bei Goodreads neu gelesen werden. 0 behält keine.</translation>
    </message>
    <message>
        <source>Leave the password out of the address; it belongs into the environment variable BOOKQ_REDIS_PASSWORD, or into a file that only you can read.</source>
        <translation>Das Passwort gehört nicht in die Adresse, sondern in die Umgebungsvariable BOOKQ_REDIS_PASSWORD oder in eine Datei, die nur Sie lesen können.</translation>
    </message>
    <message>
        <source>Less than two seconds is not polite, and leads to being blocked.</source>
        <translation>Weniger als zwei Sekunden sind unhöflich und führen dazu, blockiert zu werden.</translation>
    </message>
    <message>
        <source>Letters &amp;find a title</source>
        <translation>Buchstaben fin&amp;den einen Titel</translation>
    </message>
    <message>
        <source>Letters and digits typed in the list jump to a title, in place of marking books.</source>
        <translation>In der Liste getippte Buchstaben und Ziffern springen zu einem Titel, statt Bücher zu kennzeichnen.</translation>
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
        <source>Links to books on the clipboard are put into the empty field when the window comes up.</source>
        <translation>Links zu Büchern in der Zwischenablage kommen in das leere Feld, wenn das Fenster aufgeht.</translation>
    </message>
    <message>
        <source>Meanwhile you can save pages in your browser and drop the files here.</source>
        <translation>Inzwischen können Sie Seiten im Browser speichern und die Dateien hier ablegen.</translation>
    </message>
    <message>
        <source>MiB</source>
        <translation>MiB</translation>
    </message>
    <message>
        <source>No book has the number {number}. Open the book&apos;s page and copy its address again.</source>
        <translation>Kein Buch hat die Nummer {number}. Bitte die Seite des Buchs öffnen und ihre Adresse noch einmal kopieren.</translation>
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
        <source>No worker on Redis answers. Jobs are done on this computer until one does; bookq worker starts one.</source>
        <translation>Kein Worker auf Redis antwortet. Bis einer es tut, wird alles auf diesem Computer erledigt; bookq worker startet einen.</translation>
    </message>
    <message>
        <source>Not a Goodreads book link: it leads to {host}.</source>
        <translation>Kein Link zu einem Buch bei Goodreads: er führt zu {host}.</translation>
    </message>
    <message>
        <source>Nothing was changed: everything in this backup is here already.</source>
        <translation>Nichts wurde geändert: alles in dieser Sicherung ist schon hier.</translation>
    </message>
    <message>
        <source>Nothing was changed: what can be read of this backup is here already.</source>
        <translation>Nichts wurde geändert: was von dieser Sicherung zu lesen ist, ist schon hier.</translation>
    </message>
    <message>
        <source>Of the window, from the next start on; books stay as their page gives them.</source>
        <translation>Des Fensters, vom nächsten Start an; Bücher bleiben, wie ihre Seite sie zeigt.</translation>
    </message>
    <message>
        <source>Offer copied lin&amp;ks</source>
        <translation>&amp;Kopierte Links anbieten</translation>
    </message>
    <message>
        <source>On {host}: {stage}</source>
        <translation>Auf {host}: {stage}</translation>
    </message>
    <message>
        <source>One folder in this folder may not be read. Change its permissions and add it again.</source>
        <translation>Ein Ordner in diesem Ordner darf nicht gelesen werden. Seine Rechte ändern und ihn noch einmal hinzufügen.</translation>
    </message>
    <message>
        <source>One notification when the window is not in front.</source>
        <translation>Eine Mitteilung, wenn das Fenster nicht vorn ist.</translation>
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
        <source>Only the first {count} bookmarks of Goodreads were read. Add the rest in a second go.</source>
        <translation>Nur die ersten {count} Lesezeichen von Goodreads wurden gelesen. Fügen Sie den Rest in einem zweiten Gang hinzu.</translation>
    </message>
    <message>
        <source>Only the first {count} files of this folder were read. Add the rest folder by folder.</source>
        <translation>Nur die ersten {count} Dateien dieses Ordners wurden gelesen. Fügen Sie den Rest Ordner für Ordner hinzu.</translation>
    </message>
    <message>
        <source>Only the first {count} links in these mails were read. Split the file for more.</source>
        <translation>Nur die ersten {count} Links in diesen Mails wurden gelesen. Teilen Sie die Datei für mehr.</translation>
    </message>
    <message>
        <source>Only the first {count} links were read. Add the rest in a second go.</source>
        <translation>Nur die ersten {count} Links wurden gelesen. Fügen Sie den Rest in einem zweiten Gang hinzu.</translation>
    </message>
    <message>
        <source>Only the first {count} million characters were read. Add the rest in a second go.</source>
        <translation>Nur die ersten {count} Millionen Zeichen wurden gelesen. Fügen Sie den Rest in einem zweiten Gang hinzu.</translation>
    </message>
    <message>
        <source>Only the first {count} rows of this table were read. Add the rest as another file.</source>
        <translation>Nur die ersten {count} Zeilen dieser Tabelle wurden gelesen. Fügen Sie den Rest als weitere Datei hinzu.</translation>
    </message>
    <message>
        <source>Open the book in your browser, wait until you see it, and save the page again.</source>
        <translation>Öffnen Sie das Buch im Browser, warten Sie, bis Sie es sehen, und speichern Sie die Seite noch einmal.</translation>
    </message>
    <message>
        <source>Other bookq commands cannot reach this one ({reason}).</source>
        <translation>Andere Befehle von bookq können dieses nicht erreichen ({reason}).</translation>
    </message>
    <message>
        <source>Others on this computer can read {file}. Only you should: chmod 600 {file}</source>
        <translation>Andere auf diesem Computer können {file} lesen. Das sollten nur Sie: chmod 600 {file}</translation>
    </message>
    <message>
        <source>P&amp;roxy</source>
        <translation>P&amp;roxy</translation>
    </message>
    <message>
        <source>Pages of waiting books that you save there are read at once. Empty: no folder is watched.</source>
        <translation>Seiten wartender Bücher, die Sie dort speichern, werden sofort gelesen. Leer: kein Ordner wird beobachtet.</translation>
    </message>
    <message>
        <source>Pages that the bookmark copies are taken; copied links are put into the field.</source>
        <translation>Seiten, die das Lesezeichen kopiert, werden genommen; kopierte Links kommen ins Feld.</translation>
    </message>
    <message>
        <source>Parts of the window slide open, unless the system is set to less motion.</source>
        <translation>Teile des Fensters gleiten auf, wenn das System nicht auf weniger Bewegung gestellt ist.</translation>
    </message>
    <message>
        <source>Reading Excel files needs the Python package openpyxl, which is not installed here. Save the table as CSV (UTF-8) and add that file, or install it: python -m pip install openpyxl</source>
        <translation>Excel-Dateien zu lesen braucht das Python-Paket openpyxl, das hier nicht installiert ist. Speichern Sie die Tabelle als CSV (UTF-8) und fügen Sie diese Datei hinzu, oder installieren Sie es: python -m pip install openpyxl</translation>
    </message>
    <message>
        <source>Reading the file</source>
        <translation>Die Datei wird gelesen</translation>
    </message>
    <message>
        <source>Reading the kept page</source>
        <translation>Die behaltene Seite wird gelesen</translation>
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
        <source>Redis at {host} does not answer. Jobs are done on this computer until it does.</source>
        <translation>Redis auf {host} antwortet nicht. Bis dahin wird auf diesem Computer gearbeitet.</translation>
    </message>
    <message>
        <source>Redis at {host} does not answer. This worker tries again every few seconds.</source>
        <translation>Redis auf {host} antwortet nicht. Dieser Worker versucht es alle paar Sekunden wieder.</translation>
    </message>
    <message>
        <source>Redis at {host} does not do what bookq asks of it: {reason}</source>
        <translation>Redis auf {host} tut nicht, was bookq von ihm verlangt: {reason}</translation>
    </message>
    <message>
        <source>Redis at {host} wants another password.</source>
        <translation>Redis auf {host} verlangt ein anderes Passwort.</translation>
    </message>
    <message>
        <source>Restored {contents}.</source>
        <translation>Wiederhergestellt: {contents}.</translation>
    </message>
    <message>
        <source>Restored {contents}; {older}.</source>
        <translation>Wiederhergestellt: {contents}; {older}.</translation>
    </message>
    <message>
        <source>Retry it in a while, or save the book&apos;s page in your browser and drop the file here.</source>
        <translation>Versuchen Sie es in einer Weile noch einmal, oder speichern Sie die Seite des Buchs im Browser und legen Sie die Datei hier ab.</translation>
    </message>
    <message>
        <source>S&amp;hared folders</source>
        <translation>G&amp;emeinsame Ordner</translation>
    </message>
    <message>
        <source>Shown in the list and in the details.</source>
        <translation>In der Liste und in den Details zu sehen.</translation>
    </message>
    <message>
        <source>Space for c&amp;overs</source>
        <translation>Platz für Titel&amp;bilder</translation>
    </message>
    <message>
        <source>Space for fetched pa&amp;ges</source>
        <translation>Platz für abgerufene Sei&amp;ten</translation>
    </message>
    <message>
        <source>Still one page every two seconds for all machines together.</source>
        <translation>Weiterhin eine Seite alle zwei Sekunden für alle Rechner zusammen.</translation>
    </message>
    <message>
        <source>Take &amp;copied pages by itself</source>
        <translation>&amp;Kopierte Seiten von selbst nehmen</translation>
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
        <source>That is little for a file of its size: the rest may still be in it, so do not delete it.</source>
        <translation>Das ist wenig für eine Datei dieser Größe: Der Rest kann noch darin sein, löschen Sie sie also nicht.</translation>
    </message>
    <message>
        <source>The address of Redis looks like redis://host:6379/0, or rediss:// for an encrypted one.</source>
        <translation>Die Adresse von Redis sieht aus wie redis://host:6379/0, oder rediss:// für eine verschlüsselte Verbindung.</translation>
    </message>
    <message>
        <source>The backup {name} could not be written or read ({error}).</source>
        <translation>Die Sicherung {name} konnte nicht geschrieben oder gelesen werden ({error}).</translation>
    </message>
    <message>
        <source>The book may have been deleted; look for it on the site and add the link you find there.</source>
        <translation>Das Buch wurde vielleicht gelöscht; suchen Sie es dort und fügen Sie den Link hinzu, den Sie finden.</translation>
    </message>
    <message>
        <source>The certificate of {host} is not trusted: {reason}</source>
        <translation>Dem Zertifikat von {host} wird nicht vertraut: {reason}</translation>
    </message>
    <message>
        <source>The check digit of the ISBN {text} is wrong. If only its last digit was mistyped, it is {right}; compare it with the book.</source>
        <translation>Die Prüfziffer der ISBN {text} ist falsch. Wurde nur ihre letzte Ziffer vertippt, ist es {right}; vergleichen Sie mit dem Buch.</translation>
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
        <source>The cover could not be fetched.</source>
        <translation>Das Titelbild konnte nicht geladen werden.</translation>
    </message>
    <message>
        <source>The database could not be written in {folder} ({error}).</source>
        <translation>Die Datenbank in {folder} konnte nicht geschrieben werden ({error}).</translation>
    </message>
    <message>
        <source>The database in {folder} could not be used ({error}). Try again; bookq doctor may say more.</source>
        <translation>Die Datenbank in {folder} ließ sich nicht verwenden ({error}). Versuchen Sie es noch einmal; bookq doctor sagt vielleicht mehr.</translation>
    </message>
    <message>
        <source>The database in {folder} is damaged. Open bookq, or use the command bookq run: it sets the damaged file aside and takes over all that can still be read.</source>
        <translation>Die Datenbank in {folder} ist beschädigt. bookq öffnen oder den Befehl bookq run verwenden: es legt die beschädigte Datei beiseite und übernimmt alles, was noch lesbar ist.</translation>
    </message>
    <message>
        <source>The database was damaged. Recovered from it: {jobs} and {books}; the damaged file was kept in {folder}.</source>
        <translation>Die Datenbank war beschädigt. Daraus gerettet: {jobs} und {books}; die beschädigte Datei liegt in {folder}.</translation>
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
        <source>The disk that holds {folder} is full. Free some space: nothing is lost, and bookq goes on by itself.</source>
        <translation>Die Festplatte mit {folder} ist voll. Platz schaffen: nichts geht verloren, und bookq macht von selbst weiter.</translation>
    </message>
    <message>
        <source>The field {field} cannot be corrected.</source>
        <translation>Das Feld {field} kann nicht berichtigt werden.</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be opened. Is its disk still connected?</source>
        <translation>Der Ordner {folder} lässt sich nicht öffnen. Ist sein Datenträger noch angeschlossen?</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be opened. Is its disk still connected? bookq keeps trying.</source>
        <translation>Der Ordner {folder} lässt sich nicht öffnen. Ist seine Festplatte noch angeschlossen? bookq versucht es weiter.</translation>
    </message>
    <message>
        <source>The kept page of this book cannot be read. Its record stays as it is; fetch the book again to get a fresh page.</source>
        <translation>Die behaltene Seite dieses Buches ist nicht lesbar. Sein Datensatz bleibt, wie er ist; das Buch neu laden, um eine frische Seite zu bekommen.</translation>
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
        <source>The page in this file is damaged. Save it again in your browser.</source>
        <translation>Die Seite in dieser Datei ist beschädigt. Sie im Browser noch einmal speichern.</translation>
    </message>
    <message>
        <source>The page in {name} is larger than {size} MB, far more than the page of a book. Save it again as HTML only.</source>
        <translation>Die Seite in {name} ist größer als {size} MB, weit mehr als die Seite eines Buchs. Speichern Sie sie noch einmal, nur als HTML.</translation>
    </message>
    <message>
        <source>The page is far larger than a book&apos;s page can be, so bookq stopped reading it. Look at it in your browser.</source>
        <translation>Die Seite ist viel größer, als die Seite eines Buches sein kann; bookq hat darum aufgehört, sie zu lesen. Sie im Browser ansehen.</translation>
    </message>
    <message>
        <source>The page of this book is not kept any more. Fetch the book again instead; its record stays as it is until then.</source>
        <translation>Die Seite dieses Buchs ist nicht mehr aufbewahrt. Rufen Sie das Buch stattdessen neu ab; seine Angaben bleiben bis dahin, wie sie sind.</translation>
    </message>
    <message>
        <source>The path {folder} is longer than a database may have. Choose a folder with a shorter path.</source>
        <translation>Der Pfad {folder} ist länger, als eine Datenbank haben darf. Wählen Sie einen Ordner mit kürzerem Pfad.</translation>
    </message>
    <message>
        <source>The program part that reads files stopped while it read this one. Try it again; if that fails, too, please report it together with the file.</source>
        <translation>Der Teil des Programms, der Dateien liest, hielt bei dieser an. Versuchen Sie es noch einmal; geht auch das schief, melden Sie es bitte mit der Datei.</translation>
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
        <source>The report could not be written to {file} ({error}). Choose another folder.</source>
        <translation>Der Bericht konnte nicht nach {file} geschrieben werden ({error}). Einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>The report is in {file}. No page is kept for this job, so it holds only what happened.</source>
        <translation>Der Bericht ist in {file}. Für dieses Buch ist keine Seite aufbewahrt, darum steht darin nur, was geschah.</translation>
    </message>
    <message>
        <source>The report is in {file}: the page as it came, and what happened. Cookies are not in it.</source>
        <translation>Der Bericht ist in {file}: die Seite, wie sie kam, und was geschah. Cookies sind nicht darin.</translation>
    </message>
    <message>
        <source>The report is in {page} and {file}: the page as it came, and what happened. Cookies are not in it.</source>
        <translation>Der Bericht ist in {page} und {file}: die Seite, wie sie kam, und was geschah. Cookies sind nicht darin.</translation>
    </message>
    <message>
        <source>The restore of {name} was canceled. What came in until then stays: {contents}.</source>
        <translation>Das Wiederherstellen von {name} wurde abgebrochen. Was bis dahin hereinkam, bleibt: {contents}.</translation>
    </message>
    <message>
        <source>The restore of {name} was interrupted, and {file} is not there any more. Bring the file back and restore it again.</source>
        <translation>Das Wiederherstellen von {name} wurde unterbrochen, und {file} ist nicht mehr da. Bringen Sie die Datei zurück und stellen Sie sie noch einmal wieder her.</translation>
    </message>
    <message>
        <source>The restore of {name} was interrupted. It goes on now.</source>
        <translation>Das Wiederherstellen von {name} wurde unterbrochen. Es geht jetzt weiter.</translation>
    </message>
    <message>
        <source>The same book as further up.</source>
        <translation>Dasselbe Buch wie weiter oben.</translation>
    </message>
    <message>
        <source>The saved page is gone or cannot be opened. Check that it is still there and add it again, or paste it again if it was pasted.</source>
        <translation>Die gespeicherte Seite ist weg oder lässt sich nicht öffnen. Sehen Sie nach, ob sie noch da ist, und fügen Sie sie noch einmal hinzu, oder fügen Sie sie noch einmal ein.</translation>
    </message>
    <message>
        <source>The setting {name} was not usable, its default is used: {problem}</source>
        <translation>Die Einstellung {name} war nicht brauchbar, es gilt ihr Vorgabewert: {problem}</translation>
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
        <source>The store is closed.</source>
        <translation>Der Speicher ist geschlossen.</translation>
    </message>
    <message>
        <source>The worker that had this stopped; the attempt does not count.</source>
        <translation>Der Worker, der dies hatte, ist ausgefallen; der Versuch zählt nicht.</translation>
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
        <source>There is no column {name}. The columns are {known}.</source>
        <translation>Es gibt keine Spalte {name}. Die Spalten sind {known}.</translation>
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
        <source>There is no format {name}. The formats are {known}.</source>
        <translation>Es gibt kein Format {name}. Die Formate sind {known}.</translation>
    </message>
    <message>
        <source>There is no link to a book in this bookmark. Open the book&apos;s page and copy its address.</source>
        <translation>In diesem Lesezeichen ist kein Link zu einem Buch. Öffnen Sie die Seite des Buchs und kopieren Sie ihre Adresse.</translation>
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
        <source>There is no such folder.</source>
        <translation>Diesen Ordner gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no table of books in this spreadsheet. It needs a column of links, ids or ISBNs.</source>
        <translation>In dieser Tabellendatei ist keine Tabelle von Büchern. Sie braucht eine Spalte mit Links, Nummern oder ISBNs.</translation>
    </message>
    <message>
        <source>There is not enough memory to save. Close other programs: bookq goes on by itself.</source>
        <translation>Zum Speichern reicht der Arbeitsspeicher nicht. Schließen Sie andere Programme: bookq macht von selbst weiter.</translation>
    </message>
    <message>
        <source>There is not enough memory. Close other programs, then try again.</source>
        <translation>Der Arbeitsspeicher reicht nicht. Schließen Sie andere Programme und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>There is something in this address that does not belong there (a name, a port or odd characters). Copy the address from the book&apos;s own page.</source>
        <translation>In dieser Adresse steht etwas, das nicht hineingehört (ein Name, ein Port oder seltsame Zeichen). Die Adresse von der Seite des Buches selbst kopieren.</translation>
    </message>
    <message>
        <source>These are highlights from books, not a library. Export the library of your program.</source>
        <translation>Das sind Markierungen aus Büchern, keine Bibliothek. Exportieren Sie die Bibliothek Ihres Programms.</translation>
    </message>
    <message>
        <source>These are someone&apos;s notes on a book. Open the book and copy the address of its page.</source>
        <translation>Das sind Notizen von jemandem zu einem Buch. Das Buch öffnen und die Adresse seiner Seite kopieren.</translation>
    </message>
    <message>
        <source>These cells of the row could not be read and were left out: {cells}.</source>
        <translation>Diese Zellen der Zeile waren nicht lesbar und wurden ausgelassen: {cells}.</translation>
    </message>
    <message>
        <source>This Excel file cannot be read ({error}). Save it as CSV and add that.</source>
        <translation>Diese Excel-Datei kann nicht gelesen werden ({error}). Speichern Sie sie als CSV und fügen Sie das hinzu.</translation>
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
        <source>This computer has too little memory left to read this file. Close other programs first.</source>
        <translation>Dieser Computer hat zu wenig freien Speicher, um diese Datei zu lesen. Schließen Sie zuerst andere Programme.</translation>
    </message>
    <message>
        <source>This computer has {what} left for bookq, so the queue waits. Close other programs; bookq tries again by itself.</source>
        <translation>Dieser Computer hat für bookq {what} mehr, darum wartet die Warteschlange. Schließen Sie andere Programme; bookq versucht es von selbst wieder.</translation>
    </message>
    <message>
        <source>This could not be read.</source>
        <translation>Das konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>This file cannot be read: {error}.</source>
        <translation>Diese Datei ist nicht lesbar: {error}.</translation>
    </message>
    <message>
        <source>This file holds another book. {then}</source>
        <translation>In dieser Datei ist ein anderes Buch. {then}</translation>
    </message>
    <message>
        <source>This file holds no book. {then}</source>
        <translation>In dieser Datei ist kein Buch. {then}</translation>
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
        <source>This is a list page. Open it and copy the links of the books you want.</source>
        <translation>Das ist eine Listenseite. Öffnen und die Links der gewünschten Bücher kopieren.</translation>
    </message>
    <message>
        <source>This is a number from {least} to {most}.</source>
        <translation>Das ist eine Zahl von {least} bis {most}.</translation>
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
        <source>This is a page of quotes. Open the book and copy the address of its page.</source>
        <translation>Das ist eine Seite von Zitaten. Das Buch öffnen und die Adresse seiner Seite kopieren.</translation>
    </message>
    <message>
        <source>This is a page of similar books. Open it and copy the links of the books you want.</source>
        <translation>Das ist eine Seite ähnlicher Bücher. Öffnen und die Links der gewünschten Bücher kopieren.</translation>
    </message>
    <message>
        <source>This is a picture of a cover. Open the page of its book and copy the address of that.</source>
        <translation>Das ist das Bild eines Covers. Öffnen Sie die Seite des Buchs und kopieren Sie deren Adresse.</translation>
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
        <source>This is a search. Open the book you mean and copy the address of its page.</source>
        <translation>Das ist eine Suche. Das gemeinte Buch öffnen und die Adresse seiner Seite kopieren.</translation>
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
        <source>This is a text.</source>
        <translation>Das ist ein Text.</translation>
    </message>
    <message>
        <source>This is a whole number from {least} to {most}.</source>
        <translation>Das ist eine ganze Zahl von {least} bis {most}.</translation>
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
        <source>This is either on or off.</source>
        <translation>Das ist entweder an oder aus.</translation>
    </message>
    <message>
        <source>This is no ISBN: one has 10 digits, or 13 that begin with 978 or 979. Compare it with the book, or add the link of the book&apos;s page.</source>
        <translation>Das ist keine ISBN: Sie hat 10 Ziffern oder 13, die mit 978 oder 979 beginnen. Bitte mit dem Buch vergleichen, oder den Link zur Seite des Buchs einfügen.</translation>
    </message>
    <message>
        <source>This is not a file but a pipe or a device. Save what it gives as a file, or hand it to: bookq add -</source>
        <translation>Das ist keine Datei, sondern eine Pipe oder ein Gerät. Speichern Sie, was sie liefert, als Datei, oder geben Sie es an: bookq add -</translation>
    </message>
    <message>
        <source>This is one of {choices}.</source>
        <translation>Das ist eines von {choices}.</translation>
    </message>
    <message>
        <source>This is someone&apos;s shelf. Open it and copy the links of the books you want.</source>
        <translation>Das ist das Regal von jemandem. Öffnen und die Links der gewünschten Bücher kopieren.</translation>
    </message>
    <message>
        <source>This is the &quot;are you a robot&quot; check of Goodreads, not the book. {then}</source>
        <translation>Das ist die Roboter-Prüfung von Goodreads, nicht das Buch. {then}</translation>
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
        <source>This is the page of a series. Open it and copy the links of the books you want.</source>
        <translation>Das ist die Seite einer Reihe. Öffnen und die Links der gewünschten Bücher kopieren.</translation>
    </message>
    <message>
        <source>This is the page of an author. Open it and copy the links of the books you want.</source>
        <translation>Das ist die Seite eines Autors. Öffnen und die Links der gewünschten Bücher kopieren.</translation>
    </message>
    <message>
        <source>This is the puzzle that Goodreads shows to suspected robots, not the book. {then}</source>
        <translation>Das ist das Rätsel, das Goodreads vermuteten Robotern zeigt, nicht das Buch. {then}</translation>
    </message>
    <message>
        <source>This is {what}, not a book: {then}</source>
        <translation>Das ist {what}, kein Buch: {then}</translation>
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
        <source>This needs more memory or files than this computer has for bookq. Close other programs, then retry it.</source>
        <translation>Das braucht mehr Speicher oder Dateien, als dieser Computer für bookq hat. Schließen Sie andere Programme und versuchen Sie es noch einmal.</translation>
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
        <source>This page lists no books that bookq can read.</source>
        <translation>Auf dieser Seite stehen keine Bücher, die bookq lesen kann.</translation>
    </message>
    <message>
        <source>This page of Goodreads lists no books that bookq can read. Open it in your browser and, if it shows books, save the page there and drop the file here.</source>
        <translation>Auf dieser Seite von Goodreads stehen keine Bücher, die bookq lesen kann. Öffnen Sie sie im Browser, und wenn sie Bücher zeigt, speichern Sie die Seite dort und legen Sie die Datei hier ab.</translation>
    </message>
    <message>
        <source>This page says &quot;request took too long&quot;. {then}</source>
        <translation>Diese Seite sagt, die Anfrage habe zu lange gedauert. {then}</translation>
    </message>
    <message>
        <source>This page says &quot;unexpected error&quot;. {then}</source>
        <translation>Diese Seite meldet einen unerwarteten Fehler. {then}</translation>
    </message>
    <message>
        <source>This page says that Goodreads did not let you in. {then}</source>
        <translation>Diese Seite sagt, dass Goodreads Sie nicht hereinließ. {then}</translation>
    </message>
    <message>
        <source>This page says that Goodreads had trouble of its own. {then}</source>
        <translation>Diese Seite sagt, dass Goodreads selbst Schwierigkeiten hatte. {then}</translation>
    </message>
    <message>
        <source>This page says that Goodreads was asked too often. {then}</source>
        <translation>Diese Seite sagt, dass Goodreads zu oft gefragt wurde. {then}</translation>
    </message>
    <message>
        <source>This page was saved before it was filled. {then}</source>
        <translation>Diese Seite wurde gespeichert, bevor sie gefüllt war. {then}</translation>
    </message>
    <message>
        <source>This row has no usable Book Id and no ISBN. Look the book up on Goodreads and add its link.</source>
        <translation>Diese Zeile hat keine brauchbare Book Id und keine ISBN. Schlagen Sie das Buch bei Goodreads nach und fügen Sie seinen Link hinzu.</translation>
    </message>
    <message>
        <source>This saved page breaks off in the middle. {then}</source>
        <translation>Diese gespeicherte Seite bricht in der Mitte ab. {then}</translation>
    </message>
    <message>
        <source>This saved page says &quot;Page not found&quot;. {then}</source>
        <translation>Diese gespeicherte Seite sagt, dass es sie nicht gibt. {then}</translation>
    </message>
    <message>
        <source>This saved page says that there is no such book. {then}</source>
        <translation>Diese gespeicherte Seite sagt, dass es kein solches Buch gibt. {then}</translation>
    </message>
    <message>
        <source>This table has no rows, so there is no book in it. Export it again when it has books.</source>
        <translation>Diese Tabelle hat keine Zeilen, also ist kein Buch darin. Exportieren Sie sie noch einmal, wenn sie Bücher hat.</translation>
    </message>
    <message>
        <source>This table names books, but has neither links to them nor a column of Goodreads ids or ISBNs. Add the export of Goodreads itself (My Books, then Import and export), or a table with a column of links or ISBNs.</source>
        <translation>Diese Tabelle nennt Bücher, hat aber weder Links zu ihnen noch eine Spalte mit Goodreads-Nummern oder ISBNs. Nehmen Sie den Export von Goodreads selbst (My Books, dann Import and export) oder eine Tabelle mit einer Spalte mit Links oder ISBNs.</translation>
    </message>
    <message>
        <source>This took longer than {seconds} seconds and was stopped. If that happens again and again, allow a job more time in the settings.</source>
        <translation>Das dauerte länger als {seconds} Sekunden und wurde angehalten. Geschieht das immer wieder, erlauben Sie in den Einstellungen mehr Zeit je Seite.</translation>
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
        <source>Waiting for a worker</source>
        <translation>Wartet auf einen Worker</translation>
    </message>
    <message>
        <source>Waiting for the disk to save what is left in {folder}…</source>
        <translation>Es wird darauf gewartet, dass der Datenträger den Rest in {folder} speichert…</translation>
    </message>
    <message>
        <source>What Goodreads sent is not a web page at all.</source>
        <translation>Was Goodreads schickte, ist gar keine Webseite.</translation>
    </message>
    <message>
        <source>What goes to {host} is not encrypted. Use it within a network that you trust, or rediss://.</source>
        <translation>Was zu {host} geht, ist nicht verschlüsselt. Nur in einem Netz benutzen, dem Sie vertrauen, oder mit rediss://.</translation>
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
        <source>Workers are there, but none answers as bookq does: started without -S json, or an older bookq.</source>
        <translation>Worker sind da, aber keiner antwortet wie bookq: ohne -S json gestartet, oder ein älteres bookq.</translation>
    </message>
    <message>
        <source>Workers elsewhere</source>
        <translation>Worker auf anderen Rechnern</translation>
    </message>
    <message>
        <source>Workers on Redis need the package bookq[rq], which is not installed here. Install it with: pip install &quot;bookq[rq]&quot;</source>
        <translation>Worker über Redis brauchen das Paket bookq[rq], das hier nicht installiert ist. So wird es installiert: pip install &quot;bookq[rq]&quot;</translation>
    </message>
    <message>
        <source>Workers stopped {times} times while working on this.</source>
        <translation>Worker sind {times} Mal ausgefallen, während sie hieran arbeiteten.</translation>
    </message>
    <message>
        <source>Writing to {folder} failed ({error}). bookq keeps what it has in memory and tries again.</source>
        <translation>Das Schreiben nach {folder} schlug fehl ({error}). bookq behält im Speicher, was es hat, und versucht es wieder.</translation>
    </message>
    <message>
        <source>a feed (RSS) of Goodreads</source>
        <translation>ein Feed (RSS) von Goodreads</translation>
    </message>
    <message>
        <source>a list page</source>
        <translation>eine Listenseite</translation>
    </message>
    <message>
        <source>a page of awards</source>
        <translation>eine Seite mit Preisen</translation>
    </message>
    <message>
        <source>a page of editions</source>
        <translation>eine Seite mit Ausgaben</translation>
    </message>
    <message>
        <source>a page of giveaways</source>
        <translation>eine Seite mit Verlosungen</translation>
    </message>
    <message>
        <source>a page of quotes</source>
        <translation>eine Seite mit Zitaten</translation>
    </message>
    <message>
        <source>a page of reviews</source>
        <translation>eine Seite mit Besprechungen</translation>
    </message>
    <message>
        <source>a search page</source>
        <translation>eine Suchseite</translation>
    </message>
    <message>
        <source>a shelf page</source>
        <translation>eine Regalseite</translation>
    </message>
    <message>
        <source>an answer for programs, as Goodreads gave them until 2020</source>
        <translation>eine Antwort für Programme, wie Goodreads sie bis 2020 gab</translation>
    </message>
    <message>
        <source>another page of Goodreads</source>
        <translation>eine andere Seite von Goodreads</translation>
    </message>
    <message>
        <source>bookq cannot read this kind of file. Take a page saved as HTML, a library export (CSV), bookmarks, or a text with links.</source>
        <translation>Diese Art von Datei kann bookq nicht lesen. Es nimmt als HTML gespeicherte Seiten, einen Bibliotheks-Export (CSV), Lesezeichen oder einen Text mit Links.</translation>
    </message>
    <message>
        <source>bookq could not do this ({error}). Try it again.</source>
        <translation>bookq konnte das nicht tun ({error}). Bitte noch einmal versuchen.</translation>
    </message>
    <message>
        <source>bookq could not open its data ({error}).</source>
        <translation>bookq konnte seine Daten nicht öffnen ({error}).</translation>
    </message>
    <message>
        <source>bookq could not start its part that reads files ({error}). Close other programs and try again.</source>
        <translation>bookq konnte seinen Teil, der Dateien liest, nicht starten ({error}). Schließen Sie andere Programme und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>bookq ended in the middle of this attempt; it does not count.</source>
        <translation>bookq endete mitten in diesem Versuch; er zählt nicht.</translation>
    </message>
    <message>
        <source>bookq is already open on {folder}. Use its window, or close it first.</source>
        <translation>bookq ist mit {folder} schon offen. Benutzen Sie dessen Fenster, oder schließen Sie es zuerst.</translation>
    </message>
    <message>
        <source>bookq keeps its own files at {file}. Choose another name.</source>
        <translation>bookq hat bei {file} eigene Dateien. Einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>bookq made a mistake of its own here ({kind}). Please report it with the details; the other jobs go on.</source>
        <translation>Hier hat bookq selbst einen Fehler gemacht ({kind}). Bitte melden Sie ihn mit den Einzelheiten; die anderen Bücher gehen weiter.</translation>
    </message>
    <message>
        <source>bookq may not read {file}. Give it read permission, or choose another folder.</source>
        <translation>bookq darf {file} nicht lesen. Geben Sie ihm das Recht dazu oder wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>bookq may not write to {folder}. Choose another folder.</source>
        <translation>bookq darf nicht nach {folder} schreiben. Einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>bookq may not write to {folder}. Give it write permission, or choose another folder.</source>
        <translation>bookq darf nicht in {folder} schreiben. Geben Sie ihm das Recht dazu, oder wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>bookq may not write to {folder}. Give it write permission: it goes on by itself then.</source>
        <translation>bookq darf nicht nach {folder} schreiben. Das Schreibrecht erteilen: dann geht es von selbst weiter.</translation>
    </message>
    <message>
        <source>bookq stopped unexpectedly {times} times while working on this. It was set aside; retry it alone, and if it happens again please report it.</source>
        <translation>bookq endete {times} Mal unerwartet, während es daran arbeitete. Es wurde zur Seite gelegt; versuchen Sie es allein noch einmal, und geschieht es wieder, melden Sie es bitte.</translation>
    </message>
    <message>
        <source>it is not a saved page. {then}</source>
        <translation>es ist keine gespeicherte Seite. {then}</translation>
    </message>
    <message>
        <source>no file handles</source>
        <translation>keine Dateikennungen</translation>
    </message>
    <message>
        <source>no memory</source>
        <translation>keinen Arbeitsspeicher</translation>
    </message>
    <message>
        <source>no threads</source>
        <translation>keine Threads</translation>
    </message>
    <message>
        <source>once</source>
        <translation>einmal</translation>
    </message>
    <message>
        <source>open it in your browser and copy the link of the edition you want.</source>
        <translation>öffnen Sie sie im Browser und kopieren Sie den Link der gewünschten Ausgabe.</translation>
    </message>
    <message>
        <source>open it in your browser and copy the links of the books you want.</source>
        <translation>öffnen Sie sie im Browser und kopieren Sie die Links der gewünschten Bücher.</translation>
    </message>
    <message>
        <source>open the book itself and save that page.</source>
        <translation>öffnen Sie das Buch selbst und speichern Sie diese Seite.</translation>
    </message>
    <message>
        <source>s</source>
        <translation>s</translation>
    </message>
    <message>
        <source>sign in (or out) first. {then}</source>
        <translation>melden Sie sich zuerst an (oder ab). {then}</translation>
    </message>
    <message>
        <source>the home page of Goodreads</source>
        <translation>die Startseite von Goodreads</translation>
    </message>
    <message>
        <source>the page of a character</source>
        <translation>die Seite einer Figur</translation>
    </message>
    <message>
        <source>the page of a person</source>
        <translation>die Seite eines Mitglieds</translation>
    </message>
    <message>
        <source>the page of a place</source>
        <translation>die Seite eines Orts</translation>
    </message>
    <message>
        <source>the page of a series</source>
        <translation>die Seite einer Reihe</translation>
    </message>
    <message>
        <source>the page of an author</source>
        <translation>die Seite eines Autors</translation>
    </message>
    <message>
        <source>the sign-in page</source>
        <translation>die Anmeldeseite</translation>
    </message>
    <message>
        <source>twice</source>
        <translation>zweimal</translation>
    </message>
    <message>
        <source>{books}, {jobs} and {notes}</source>
        <translation>{books}, {jobs} und {notes}</translation>
    </message>
    <message>
        <source>{contents} are saved in {name}. Settings, covers and kept pages are not in it.</source>
        <translation>{contents} sind in {name} gesichert. Einstellungen, Cover und aufbewahrte Seiten sind nicht darin.</translation>
    </message>
    <message>
        <source>{count} books</source>
        <translation>{count} Bücher</translation>
    </message>
    <message>
        <source>{count} books could not be read from it and will be fetched again: {names} and {more} more.</source>
        <translation>{count} Bücher waren daraus nicht zu lesen und werden neu abgerufen: {names} und {more} weitere.</translation>
    </message>
    <message>
        <source>{count} books could not be read from it and will be fetched again: {names}.</source>
        <translation>{count} Bücher waren daraus nicht zu lesen und werden neu abgerufen: {names}.</translation>
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
        <source>{count} jobs could not be read and were left out: {ids}.</source>
        <translation>{count} Einträge der Warteschlange waren nicht zu lesen und fehlen: {ids}.</translation>
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
        <source>{count} records come from the copy of {day}, as they were then. What was deleted since may be here again.</source>
        <translation>{count} Einträge stammen aus der Kopie vom {day}, wie sie damals waren. Was seitdem gelöscht wurde, ist vielleicht wieder da.</translation>
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
        <source>{file} is a file, where a folder is needed. Choose another folder.</source>
        <translation>{file} ist eine Datei, wo ein Ordner gebraucht wird. Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>{file} is a folder. Choose another name.</source>
        <translation>{file} ist ein Ordner. Einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>{file} may not be replaced. Is it open in another program, or write-protected?</source>
        <translation>{file} darf nicht ersetzt werden. Ist die Datei in einem anderen Programm offen oder schreibgeschützt?</translation>
    </message>
    <message>
        <source>{file} was deleted or replaced while bookq was open, so another bookq may use this collection now. Nothing more is saved here. Close bookq and start it again.</source>
        <translation>{file} wurde gelöscht oder ersetzt, während bookq offen war, darum benutzt vielleicht jetzt ein anderes bookq diese Bibliothek. Hier wird nichts mehr gespeichert. Schließen Sie bookq und starten Sie es neu.</translation>
    </message>
    <message>
        <source>{folder} cannot be written to. Choose another folder.</source>
        <translation>In {folder} kann nicht geschrieben werden. Einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>{folder} was moved or replaced while bookq was open. Nothing more is saved until it is back in its place. Move it back, or close bookq and start it again.</source>
        <translation>{folder} wurde verschoben oder ersetzt, während bookq offen war. Es wird nichts mehr gespeichert, bis er wieder an seinem Platz ist. Schieben Sie ihn zurück, oder schließen Sie bookq und starten Sie es neu.</translation>
    </message>
    <message>
        <source>{host} does not see {path}. What it cannot see is done on this computer.</source>
        <translation>{host} sieht {path} nicht. Was dort nicht zu sehen ist, wird auf diesem Computer erledigt.</translation>
    </message>
    <message>
        <source>{job}: {message}</source>
        <translation>{job}: {message}</translation>
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
        <source>{name} is damaged or was cut off. A restore could take in {contents}.</source>
        <translation>{name} ist beschädigt oder abgeschnitten. Wiederherzustellen wäre: {contents}.</translation>
    </message>
    <message>
        <source>{name} is damaged or was cut off. Get a new copy of it.</source>
        <translation>{name} ist beschädigt oder abgeschnitten. Eine neue Kopie davon besorgen.</translation>
    </message>
    <message>
        <source>{name} is damaged or was cut off. What could be read of it was taken in: {contents}.</source>
        <translation>{name} ist beschädigt oder abgeschnitten. Was davon zu lesen war, wurde übernommen: {contents}.</translation>
    </message>
    <message>
        <source>{name} is damaged, or packed in a way that bookq does not know. Unpack it and add the folder.</source>
        <translation>{name} ist beschädigt oder auf eine Art gepackt, die bookq nicht kennt. Das Archiv entpacken und den Ordner hinzufügen.</translation>
    </message>
    <message>
        <source>{name} is larger than {size} MB. Split it, or save the page as HTML only.</source>
        <translation>{name} ist größer als {size} MB. Teilen Sie es, oder speichern Sie die Seite nur als HTML.</translation>
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
        <source>{name} is packed in too many pieces. Unpack it and add what is in it.</source>
        <translation>{name} ist in zu vielen Stücken gepackt. Entpacken Sie es und fügen Sie den Inhalt hinzu.</translation>
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
        <source>{name} is whole: {contents} can be restored.</source>
        <translation>{name} ist heil: {contents} können wiederhergestellt werden.</translation>
    </message>
    <message>
        <source>{name} unpacks to far more than a backup of its size holds. It is not taken in.</source>
        <translation>{name} wird entpackt viel größer, als eine Sicherung dieser Größe sein kann. Sie wird nicht übernommen.</translation>
    </message>
    <message>
        <source>{name} was made by a newer bookq ({version}). Update bookq, then restore it.</source>
        <translation>{name} stammt von einem neueren bookq ({version}). Aktualisieren Sie bookq und stellen Sie dann wieder her.</translation>
    </message>
    <message>
        <source>{part} does not look like /mnt/nas/pages=/data/pages: a folder here, and its name there.</source>
        <translation>{part} sieht nicht aus wie /mnt/nas/pages=/data/pages: ein Ordner hier und sein Name dort.</translation>
    </message>
    <message>
        <source>{program} names neither a link nor an ISBN of this book. Look it up on Goodreads and add its link.</source>
        <translation>{program} nennt weder einen Link noch eine ISBN dieses Buchs. Schlagen Sie es bei Goodreads nach und fügen Sie seinen Link hinzu.</translation>
    </message>
    <message>
        <source>{reason} The file {name} is as it was before.</source>
        <translation>{reason} Die Datei {name} ist, wie sie vorher war.</translation>
    </message>
    <message>
        <source>{report} {left_out}.</source>
        <translation>{report} {left_out}.</translation>
    </message>
    <message>
        <source>{result} Kept yours: {fields}.</source>
        <translation>{result} Ihres behalten: {fields}.</translation>
    </message>
    <message>
        <source>{text} is no ISBN: its check digit does not hold.</source>
        <translation>{text} ist keine ISBN: die Prüfziffer stimmt nicht.</translation>
    </message>
    <message>
        <source>{what} It said so all {tries} times bookq asked. {then}</source>
        <translation>{what} Das sagte es alle {tries} Male, die bookq fragte. {then}</translation>
    </message>
    <message>
        <source>{what} It sometimes says so by mistake, so bookq asks again in a few minutes before believing it.</source>
        <translation>{what} Manchmal sagt es das irrtümlich; bookq fragt darum in einigen Minuten noch einmal, bevor es das glaubt.</translation>
    </message>
    <message>
        <source>{what} It sometimes says so by mistake: retry it later. {then}</source>
        <translation>{what} Manchmal sagt es das irrtümlich: versuchen Sie es später noch einmal. {then}</translation>
    </message>
    <message>
        <source>{what} bookq tried {times}. {then}</source>
        <translation>{what} bookq versuchte es {times}. {then}</translation>
    </message>
    <message>
        <source>{what} bookq tries again by itself.</source>
        <translation>{what} bookq versucht es von selbst noch einmal.</translation>
    </message>
</context>
<context>
    <name>Mine</name>
    <message numerus="yes">
        <source>%n tags</source>
        <comment>%n tag</comment>
        <translation>
            <numerusform>%n Schlagwort</numerusform>
            <numerusform>%n Schlagwörter</numerusform>
        </translation>
    </message>
    <message>
        <source>my rating {stars} of 5</source>
        <translation>meine Wertung {stars} von 5</translation>
    </message>
    <message>
        <source>note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>review</source>
        <translation>Besprechung</translation>
    </message>
</context>
<context>
    <name>NothingPage</name>
    <message>
        <source>All {count} for the same reason: {reason}</source>
        <translation>Alle {count} aus demselben Grund: {reason}</translation>
    </message>
    <message>
        <source>Diagnostics…</source>
        <translation>Diagnose…</translation>
    </message>
    <message>
        <source>Each has its reason in the queue below; the links are kept.</source>
        <translation>Jedes hat seinen Grund unten in der Warteschlange; die Links bleiben.</translation>
    </message>
    <message>
        <source>Empty the search</source>
        <translation>Die Suche leeren</translation>
    </message>
    <message>
        <source>No book fits. Take away a filter:</source>
        <translation>Kein Buch passt. Nehmen Sie einen Filter weg:</translation>
    </message>
    <message>
        <source>Show in the queue</source>
        <translation>In der Warteschlange zeigen</translation>
    </message>
    <message>
        <source>Use saved pages…</source>
        <translation>Gespeicherte Seiten benutzen…</translation>
    </message>
    <message>
        <source>Your books come in here</source>
        <translation>Ihre Bücher kommen hier an</translation>
    </message>
    <message>
        <source>{sharing} of {count} for the same reason: {reason}</source>
        <translation>{sharing} von {count} aus demselben Grund: {reason}</translation>
    </message>
</context>
<context>
    <name>NothingSelected</name>
    <message>
        <source>The book you choose is shown here, with your own marks on top.</source>
        <translation>Das Buch, das Sie wählen, steht hier, mit Ihrem Eigenen obenan.</translation>
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
    <name>Parts</name>
    <message>
        <source>All books</source>
        <translation>Alle Bücher</translation>
    </message>
    <message>
        <source>Authors</source>
        <translation>Autoren</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Genres</source>
        <translation>Genres</translation>
    </message>
    <message>
        <source>Newly added</source>
        <translation>Neu hinzugefügt</translation>
    </message>
    <message>
        <source>Not fetched yet</source>
        <translation>Nicht abgerufen</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Gelesen</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lese gerade</translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation>Gespeicherte Suchen</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Reihe</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Want to read</source>
        <translation>Leseliste</translation>
    </message>
</context>
<context>
    <name>PartsList</name>
    <message>
        <source>Parts of the library</source>
        <translation>Teile der Bibliothek</translation>
    </message>
</context>
<context>
    <name>Popover</name>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>Discard the text</source>
        <translation>Den Text verwerfen</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>{count} more</source>
        <translation>{count} weitere</translation>
    </message>
</context>
<context>
    <name>Preferences</name>
    <message>
        <source>The setting could not be kept: {reason}</source>
        <translation>Die Einstellung konnte nicht behalten werden: {reason}</translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Not everything could be saved</source>
        <translation>Nicht alles konnte gesichert werden</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Wird gesichert …</translation>
    </message>
    <message>
        <source>The library could not be closed ({error}). Start bookq again, and look whether something is missing.</source>
        <translation>Die Bibliothek konnte nicht geschlossen werden ({error}). Starten Sie bookq neu und sehen Sie nach, ob etwas fehlt.</translation>
    </message>
    <message>
        <source>bookq closes by itself when all is on the disk. Nothing is lost if you wait.</source>
        <translation>bookq schließt sich von selbst, wenn alles auf der Platte ist. Wer wartet, verliert nichts.</translation>
    </message>
</context>
<context>
    <name>Queue</name>
    <message numerus="yes">
        <source>%n books are fetched last</source>
        <comment>%n book is fetched last</comment>
        <translation>
            <numerusform>%n Buch wird zuletzt abgerufen</numerusform>
            <numerusform>%n Bücher werden zuletzt abgerufen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n books are fetched next</source>
        <comment>%n book is fetched next</comment>
        <translation>
            <numerusform>%n Buch wird als nächstes abgerufen</numerusform>
            <numerusform>%n Bücher werden als nächste abgerufen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n books canceled</source>
        <comment>%n book canceled</comment>
        <translation>
            <numerusform>%n Buch abgebrochen</numerusform>
            <numerusform>%n Bücher abgebrochen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n books fetched.</source>
        <comment>%n book fetched.</comment>
        <translation>
            <numerusform>%n Buch abgerufen.</numerusform>
            <numerusform>%n Bücher abgerufen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n books wait, none fails.</source>
        <comment>%n book waits, none fails.</comment>
        <translation>
            <numerusform>%n Buch wartet, keines schlägt fehl.</numerusform>
            <numerusform>%n Bücher warten, keines schlägt fehl.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n books wait.</source>
        <comment>%n book waits.</comment>
        <translation>
            <numerusform>%n Buch wartet.</numerusform>
            <numerusform>%n Bücher warten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n done</source>
        <comment>%n done</comment>
        <translation>
            <numerusform>%n fertig</numerusform>
            <numerusform>%n fertig</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <comment>%n failed</comment>
        <translation>
            <numerusform>%n fehlgeschlagen</numerusform>
            <numerusform>%n fehlgeschlagen</numerusform>
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
        <source>%n fetched</source>
        <comment>%n fetched</comment>
        <translation>
            <numerusform>%n abgerufen</numerusform>
            <numerusform>%n abgerufen</numerusform>
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
        <source>%n rows cleared</source>
        <comment>%n row cleared</comment>
        <translation>
            <numerusform>%n Zeile aufgeräumt</numerusform>
            <numerusform>%n Zeilen aufgeräumt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows removed</source>
        <comment>%n row removed</comment>
        <translation>
            <numerusform>%n Zeile entfernt</numerusform>
            <numerusform>%n Zeilen entfernt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to go</source>
        <comment>%n to go</comment>
        <translation>
            <numerusform>noch %n</numerusform>
            <numerusform>noch %n</numerusform>
        </translation>
    </message>
    <message>
        <source>A page you copy or save in the browser is read here at once.</source>
        <translation>Eine Seite, die Sie im Browser kopieren oder speichern, wird hier sofort gelesen.</translation>
    </message>
    <message>
        <source>Beginning</source>
        <translation>Beginnt</translation>
    </message>
    <message>
        <source>Book {number}</source>
        <translation>Buch {number}</translation>
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
        <translation>Wird abgerufen</translation>
    </message>
    <message>
        <source>Going on by itself in {time}</source>
        <translation>Geht in {time} von selbst weiter</translation>
    </message>
    <message>
        <source>Goodreads cannot be reached. Going on by itself when it can</source>
        <translation>Goodreads ist nicht zu erreichen. Es geht von selbst weiter, sobald es geht</translation>
    </message>
    <message>
        <source>Goodreads is not well.</source>
        <translation>Goodreads geht es nicht gut.</translation>
    </message>
    <message>
        <source>Goodreads led to another edition.</source>
        <translation>Goodreads führte zu einer anderen Ausgabe.</translation>
    </message>
    <message>
        <source>Goodreads wants to see a browser.</source>
        <translation>Goodreads will einen Browser sehen.</translation>
    </message>
    <message>
        <source>In {time}</source>
        <translation>In {time}</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Nächstes</translation>
    </message>
    <message>
        <source>No connection to the internet. Going on by itself when it is back</source>
        <translation>Keine Verbindung zum Internet. Es geht von selbst weiter, wenn sie wieder da ist</translation>
    </message>
    <message>
        <source>Older than what is in the library, which stays as it is.</source>
        <translation>Älter als das, was in der Bibliothek ist; das bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open it in the browser, or wait</source>
        <translation>Im Browser öffnen oder warten</translation>
    </message>
    <message>
        <source>Retry comes next</source>
        <translation>Gleich noch einmal</translation>
    </message>
    <message>
        <source>Retry in {time}</source>
        <translation>Wieder in {time}</translation>
    </message>
    <message>
        <source>Take its books</source>
        <translation>Deren Bücher nehmen</translation>
    </message>
    <message>
        <source>The proxy does not work. Going on by itself when it does</source>
        <translation>Der Proxy geht nicht. Es geht von selbst weiter, wenn er wieder geht</translation>
    </message>
    <message>
        <source>The queue is paused</source>
        <translation>Die Warteschlange ist angehalten</translation>
    </message>
    <message>
        <source>This is try {attempt} of {most}.</source>
        <translation>Das ist Versuch {attempt} von {most}.</translation>
    </message>
    <message>
        <source>Waiting for an answer</source>
        <translation>Wartet auf Antwort</translation>
    </message>
    <message>
        <source>Waits for site</source>
        <translation>Wartet auf die Seite</translation>
    </message>
    <message>
        <source>about {count} h</source>
        <translation>etwa {count} Std.</translation>
    </message>
    <message>
        <source>about {count} min</source>
        <translation>etwa {count} Min.</translation>
    </message>
    <message>
        <source>about {count} s</source>
        <translation>etwa {count} s</translation>
    </message>
    <message>
        <source>less than 1 min left</source>
        <translation>weniger als 1 Min. übrig</translation>
    </message>
    <message>
        <source>no worker on Redis</source>
        <translation>kein Worker auf Redis</translation>
    </message>
    <message>
        <source>one page every {seconds} s</source>
        <translation>eine Seite alle {seconds} s</translation>
    </message>
    <message numerus="yes">
        <source>the last one %n minutes ago</source>
        <comment>the last one %n minute ago</comment>
        <translation>
            <numerusform>die letzte vor %n Minute</numerusform>
            <numerusform>die letzte vor %n Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>the last one just now</source>
        <translation>die letzte gerade eben</translation>
    </message>
    <message>
        <source>{done} done, {failed} failed of {total}</source>
        <translation>{done} fertig, {failed} fehlgeschlagen von {total}</translation>
    </message>
    <message>
        <source>{done} of {total} fetched</source>
        <translation>{done} von {total} abgerufen</translation>
    </message>
    <message>
        <source>{seconds} of {limit} s</source>
        <translation>{seconds} von {limit} s</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} s</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>noch {time}</translation>
    </message>
    <message>
        <source>{workers} · {rate} pages/s</source>
        <translation>{workers} · {rate} Seiten/s</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message numerus="yes">
        <source>%n workers on Redis</source>
        <comment>%n worker on Redis</comment>
        <translation>
            <numerusform>%n Worker auf Redis</numerusform>
            <numerusform>%n Worker auf Redis</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading the page, {size} kB so far</source>
        <translation>Die Seite wird gelesen, {size} kB bisher</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Nochmal</translation>
    </message>
    <message numerus="yes">
        <source>Retry %n failed</source>
        <comment>Retry %n failed</comment>
        <translation>
            <numerusform>%n nochmal versuchen</numerusform>
            <numerusform>%n nochmal versuchen</numerusform>
        </translation>
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
    <name>QueueBanner</name>
    <message>
        <source>Open more than one</source>
        <translation>Mehr als eine öffnen</translation>
    </message>
    <message>
        <source>Open next in browser</source>
        <translation>Nächste im Browser öffnen</translation>
    </message>
    <message>
        <source>Paused. Nothing new is started</source>
        <translation>Angehalten. Nichts Neues beginnt</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Take copied pages by itself</source>
        <translation>Kopierte Seiten von selbst nehmen</translation>
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
    <name>QueueController</name>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
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
        <source>The details are on the clipboard</source>
        <translation>Die Einzelheiten sind in der Zwischenablage</translation>
    </message>
    <message>
        <source>Tried just now, without success. bookq goes on waiting.</source>
        <translation>Eben versucht, ohne Erfolg. bookq wartet weiter.</translation>
    </message>
    <message>
        <source>bookq has nothing left to do</source>
        <translation>bookq hat nichts mehr zu tun</translation>
    </message>
    <message>
        <source>{here} of {total} here · now in your browser: {title}</source>
        <translation>{here} von {total} hier · jetzt in Ihrem Browser: {title}</translation>
    </message>
    <message>
        <source>✓ {title} · Enter opens the next</source>
        <translation>✓ {title} · Enter öffnet die nächste</translation>
    </message>
</context>
<context>
    <name>QueueOutline</name>
    <message>
        <source>Queue</source>
        <translation>Warteschlange</translation>
    </message>
</context>
<context>
    <name>QueuePanel</name>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Anhalten</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>Nothing here. Choose All, or empty the search, to see the rest.</source>
        <translation>Hier ist nichts. Wählen Sie Alle, oder leeren Sie die Suche, um den Rest zu sehen.</translation>
    </message>
    <message>
        <source>Nothing in the queue. What you add is listed here until it is fetched.</source>
        <translation>Die Warteschlange ist leer. Was Sie hinzufügen, steht hier, bis es abgerufen ist.</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>waiting for Goodreads</source>
        <translation>wartet auf Goodreads</translation>
    </message>
</context>
<context>
    <name>QueueView</name>
    <message>
        <source>Queue</source>
        <translation>Warteschlange</translation>
    </message>
</context>
<context>
    <name>Ratings</name>
    <message>
        <source>1 rating</source>
        <translation>1 Bewertung</translation>
    </message>
    <message>
        <source>{count} ratings</source>
        <translation>{count} Bewertungen</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Kept yours</source>
        <translation>Ihres behalten</translation>
    </message>
    <message>
        <source>Lines of the import</source>
        <translation>Zeilen des Imports</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
</context>
<context>
    <name>Roles</name>
    <message>
        <source>Afterword</source>
        <translation>Nachwort</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Autor</translation>
    </message>
    <message>
        <source>Contributor</source>
        <translation>Mitwirkende</translation>
    </message>
    <message>
        <source>Cover artist</source>
        <translation>Coverbild</translation>
    </message>
    <message>
        <source>Editor</source>
        <translation>Herausgabe</translation>
    </message>
    <message>
        <source>Foreword</source>
        <translation>Geleitwort</translation>
    </message>
    <message>
        <source>Illustrator</source>
        <translation>Illustration</translation>
    </message>
    <message>
        <source>Introduction</source>
        <translation>Einleitung</translation>
    </message>
    <message>
        <source>Narrator</source>
        <translation>Gelesen von</translation>
    </message>
    <message>
        <source>Preface</source>
        <translation>Vorwort</translation>
    </message>
    <message>
        <source>Translator</source>
        <translation>Übersetzung</translation>
    </message>
</context>
<context>
    <name>SavedPages</name>
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
    <name>Scopes</name>
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
    <name>Services</name>
    <message>
        <source>Done again: {what}</source>
        <translation>Wiederholt: {what}</translation>
    </message>
    <message>
        <source>Nothing was left to undo.</source>
        <translation>Es war nichts mehr rückgängig zu machen.</translation>
    </message>
    <message>
        <source>Only the first {count} pages were opened: more would be too much for the browser.</source>
        <translation>Nur die ersten {count} Seiten wurden geöffnet: mehr wäre zu viel für den Browser.</translation>
    </message>
    <message>
        <source>The books of this page follow</source>
        <translation>Die Bücher dieser Seite folgen</translation>
    </message>
    <message>
        <source>This page could not be opened in a browser.</source>
        <translation>Diese Seite konnte nicht im Browser geöffnet werden.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Undone: {what}</source>
        <translation>Rückgängig gemacht: {what}</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Folders</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Connect {browser}</source>
        <translation>{browser} verbinden</translation>
    </message>
    <message>
        <source>Covers and pages; may be deleted</source>
        <translation>Titelbilder und Seiten; dürfen gelöscht werden</translation>
    </message>
    <message>
        <source>How to add it to the browser…</source>
        <translation>Wie sie in den Browser kommt…</translation>
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
    <message>
        <source>To keep a library in another folder, start bookq with --data-dir FOLDER, or set BOOKQ_DATA_DIR to it, or make a folder bookq-data beside the packed program.</source>
        <translation>Um eine Bibliothek in einem anderen Ordner zu halten, starten Sie bookq mit --data-dir FOLDER, oder setzen Sie BOOKQ_DATA_DIR darauf, oder legen Sie neben dem gepackten Programm einen Ordner bookq-data an.</translation>
    </message>
    <message>
        <source>bookq then takes the pages that you open of books that wait. It never opens pages by itself.</source>
        <translation>bookq nimmt dann die Seiten wartender Bücher, die Sie öffnen. Es öffnet nie Seiten von selbst.</translation>
    </message>
</context>
<context>
    <name>SeveralPage</name>
    <message numerus="yes">
        <source>%n authors</source>
        <comment>%n author</comment>
        <translation>
            <numerusform>%n Autor</numerusform>
            <numerusform>%n Autoren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n books selected</source>
        <comment>%n book selected</comment>
        <translation>
            <numerusform>%n Buch gewählt</numerusform>
            <numerusform>%n Bücher gewählt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pages</source>
        <comment>%n page</comment>
        <translation>
            <numerusform>%n Seite</numerusform>
            <numerusform>%n Seiten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n books</source>
        <comment>Remove %n book</comment>
        <translation>
            <numerusform>%n Buch entfernen</numerusform>
            <numerusform>%n Bücher entfernen</numerusform>
        </translation>
    </message>
    <message>
        <source>Selected</source>
        <translation>Ausgewählt</translation>
    </message>
    <message>
        <source>What you choose here holds for all {count}.</source>
        <translation>Was Sie hier wählen, gilt für alle {count}.</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>und {count} weitere</translation>
    </message>
    <message>
        <source>rated {rating} on average</source>
        <translation>im Schnitt mit {rating} bewertet</translation>
    </message>
    <message>
        <source>{count} on shelves of my own</source>
        <translation>{count} in eigenen Regalen</translation>
    </message>
    <message>
        <source>{count} read</source>
        <translation>{count} gelesen</translation>
    </message>
    <message>
        <source>{count} reading</source>
        <translation>{count} werden gelesen</translation>
    </message>
    <message>
        <source>{count} want to read</source>
        <translation>{count} auf der Leseliste</translation>
    </message>
    <message>
        <source>{count} without a mark</source>
        <translation>{count} ohne Kennzeichen</translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
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
    <name>Sidebar</name>
    <message numerus="yes">
        <source>%n books</source>
        <comment>%n book</comment>
        <translation>
            <numerusform>%n Buch</numerusform>
            <numerusform>%n Bücher</numerusform>
        </translation>
    </message>
    <message>
        <source>All {count}…</source>
        <translation>Alle {count}…</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>My reading</source>
        <translation>Mein Lesen</translation>
    </message>
    <message>
        <source>Narrow the sidebar (Ctrl+B)</source>
        <translation>Seitenleiste schmal (Strg+B)</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Umbenennen…</translation>
    </message>
    <message>
        <source>Show the sidebar (Ctrl+B)</source>
        <translation>Seitenleiste zeigen (Strg+B)</translation>
    </message>
    <message>
        <source>bookq demo</source>
        <translation>bookq-Vorführung</translation>
    </message>
</context>
<context>
    <name>StarsBar</name>
    <message>
        <source>my rating {value} of 5</source>
        <translation>meine Wertung {value} von 5</translation>
    </message>
    <message>
        <source>my rating: none</source>
        <translation>meine Wertung: keine</translation>
    </message>
</context>
<context>
    <name>States</name>
    <message>
        <source>Read</source>
        <translation>Gelesen</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lese gerade</translation>
    </message>
    <message>
        <source>Want to read</source>
        <translation>Leseliste</translation>
    </message>
</context>
<context>
    <name>Statistics</name>
    <message>
        <source>before {year}</source>
        <translation>vor {year}</translation>
    </message>
    <message numerus="yes">
        <source>%n stars</source>
        <comment>%n star</comment>
        <translation>
            <numerusform>%n Stern</numerusform>
            <numerusform>%n Sterne</numerusform>
        </translation>
    </message>
    <message>
        <source>Fetched, by week</source>
        <translation>Abgerufen, nach Woche</translation>
    </message>
    <message>
        <source>My stars</source>
        <translation>Meine Sterne</translation>
    </message>
    <message>
        <source>My stars and the readers’ rating</source>
        <translation>Meine Sterne und die Wertung der Leser</translation>
    </message>
    <message>
        <source>Read, by month</source>
        <translation>Gelesen, nach Monat</translation>
    </message>
    <message>
        <source>Read, by year</source>
        <translation>Gelesen, nach Jahr</translation>
    </message>
    <message>
        <source>books</source>
        <translation>Bücher</translation>
    </message>
    <message>
        <source>each mark a book</source>
        <translation>jeder Punkt ein Buch</translation>
    </message>
    <message>
        <source>median {value}</source>
        <translation>Mittelwert {value}</translation>
    </message>
    <message>
        <source>my average</source>
        <translation>mein Schnitt</translation>
    </message>
    <message>
        <source>pages read</source>
        <translation>gelesene Seiten</translation>
    </message>
    <message>
        <source>read</source>
        <translation>gelesen</translation>
    </message>
    <message>
        <source>readers’ average</source>
        <translation>Schnitt der Leser</translation>
    </message>
    <message>
        <source>week of {day}</source>
        <translation>Woche vom {day}</translation>
    </message>
    <message>
        <source>{count} more</source>
        <translation>{count} weitere</translation>
    </message>
    <message>
        <source>{count} this year</source>
        <translation>{count} dieses Jahr</translation>
    </message>
    <message>
        <source>{decade}s</source>
        <translation>{decade}er</translation>
    </message>
    <message>
        <source>{low} and more</source>
        <translation>{low} und mehr</translation>
    </message>
</context>
<context>
    <name>StatisticsController</name>
    <message>
        <source>The numbers are on the clipboard; they paste into a spreadsheet.</source>
        <translation>Die Zahlen sind in der Zwischenablage; sie lassen sich in eine Tabelle einfügen.</translation>
    </message>
    <message>
        <source>The picture is on the clipboard.</source>
        <translation>Das Bild ist in der Zwischenablage.</translation>
    </message>
</context>
<context>
    <name>TableModel</name>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
</context>
<context>
    <name>TagsField</name>
    <message>
        <source>A tag that has a comma itself goes in quotes: &quot;sea, old&quot;</source>
        <translation>Ein Schlagwort, das selbst ein Komma hat, steht in Anführungszeichen: &quot;Meer, alt&quot;</translation>
    </message>
    <message>
        <source>Add a tag (Ctrl+T)</source>
        <translation>Schlagwort hinzufügen (Strg+T)</translation>
    </message>
    <message>
        <source>Add tag</source>
        <translation>Schlagwort</translation>
    </message>
    <message>
        <source>Add tags</source>
        <translation>Tags hinzufügen</translation>
    </message>
    <message>
        <source>Delete takes it away</source>
        <translation>Entf nimmt es weg</translation>
    </message>
    <message>
        <source>Show only books with {text}</source>
        <translation>Nur Bücher mit {text} zeigen</translation>
    </message>
    <message>
        <source>Tag, or several with commas</source>
        <translation>Schlagwort, oder mehrere mit Kommas</translation>
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
    <name>TextDialog</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
</context>
<context>
    <name>TextField</name>
    <message>
        <source>Kept as you type. Esc leaves.</source>
        <translation>Wird beim Tippen behalten. Esc verlässt das Feld.</translation>
    </message>
    <message>
        <source>Less</source>
        <translation>Weniger</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
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
    <name>_ChartCard</name>
    <message>
        <source>{range} chosen</source>
        <translation>{range} gewählt</translation>
    </message>
</context>
<context>
    <name>_Model</name>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
</context>
<context>
    <name>_RowWidget</name>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Dismiss {what}</source>
        <translation>{what} schließen</translation>
    </message>
</context>
<context>
    <name>_Shown</name>
    <message>
        <source>Click to edit</source>
        <translation>Klicken zum Bearbeiten</translation>
    </message>
</context>
</TS>

<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es_ES">
<context>
    <name>AboutDialog</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copiar</translation>
    </message>
    <message>
        <source>About bookq</source>
        <translation>Acerca de bookq</translation>
    </message>
    <message>
        <source>Paste links to books, watch the queue, get the books.
bookq keeps everything on this computer and tells nobody.</source>
        <translation>Pegue enlaces de libros, mire la cola, tenga los libros.
bookq lo guarda todo en este equipo y no se lo cuenta a nadie.</translation>
    </message>
    <message>
        <source>Versions and folders</source>
        <translation>Versiones y carpetas</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;About bookq</source>
        <translation>&amp;Acerca de bookq</translation>
    </message>
    <message>
        <source>&amp;Add the links</source>
        <translation>&amp;Añadir los enlaces</translation>
    </message>
    <message>
        <source>&amp;Back up…</source>
        <translation>Crear una copia de se&amp;guridad…</translation>
    </message>
    <message>
        <source>&amp;Book</source>
        <translation>&amp;Libro</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancelar</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>Osc&amp;uro</translation>
    </message>
    <message>
        <source>&amp;Details…</source>
        <translation>&amp;Detalles…</translation>
    </message>
    <message>
        <source>&amp;Diagnostics…</source>
        <translation>&amp;Diagnóstico…</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Editar</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportar…</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Archivo</translation>
    </message>
    <message>
        <source>&amp;Find a book</source>
        <translation>&amp;Buscar un libro</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Ay&amp;uda</translation>
    </message>
    <message>
        <source>&amp;Import files…</source>
        <translation>&amp;Importar archivos…</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>Atajos de &amp;teclado</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>C&amp;laro</translation>
    </message>
    <message>
        <source>&amp;Mark as read</source>
        <translation>&amp;Marcar como leído</translation>
    </message>
    <message>
        <source>&amp;Open in browser</source>
        <translation>Abrir en el &amp;navegador</translation>
    </message>
    <message>
        <source>&amp;Open on Goodreads</source>
        <translation>&amp;Abrir en Goodreads</translation>
    </message>
    <message>
        <source>&amp;Paste and add</source>
        <translation>&amp;Pegar y añadir</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pausar</translation>
    </message>
    <message>
        <source>&amp;Queue</source>
        <translation>&amp;Cola</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Salir</translation>
    </message>
    <message>
        <source>&amp;Remove from the collection</source>
        <translation>&amp;Quitar de la colección</translation>
    </message>
    <message>
        <source>&amp;Restore a backup…</source>
        <translation>&amp;Restaurar una copia de seguridad…</translation>
    </message>
    <message>
        <source>&amp;Retry all failed</source>
        <translation>&amp;Reintentar todas las fallidas</translation>
    </message>
    <message>
        <source>&amp;Retry all failed or blocked</source>
        <translation>&amp;Reintentar fallidas y bloqueadas</translation>
    </message>
    <message>
        <source>&amp;Save the page for a report…</source>
        <translation>&amp;Guardar la página para un informe…</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>A&amp;justes…</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Deshacer</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>&amp;Watch the clipboard</source>
        <translation>&amp;Vigilar el portapapeles</translation>
    </message>
    <message>
        <source>Add &amp;tags…</source>
        <translation>Añadir e&amp;tiquetas…</translation>
    </message>
    <message>
        <source>Add what is in a backup; nothing that is here is lost</source>
        <translation>Añadir lo que hay en una copia de seguridad; nada de lo que hay aquí se pierde</translation>
    </message>
    <message>
        <source>Change how bookq works; in force at once</source>
        <translation>Cambiar cómo trabaja bookq; vale de inmediato</translation>
    </message>
    <message>
        <source>Choose all books</source>
        <translation>Elegir todos los libros</translation>
    </message>
    <message>
        <source>Choose all jobs</source>
        <translation>Elegir todas las tareas</translation>
    </message>
    <message>
        <source>Clear c&amp;anceled</source>
        <translation>Quitar las canc&amp;eladas</translation>
    </message>
    <message>
        <source>Clear f&amp;inished</source>
        <translation>Quitar las &amp;terminadas</translation>
    </message>
    <message>
        <source>Clear fail&amp;ed</source>
        <translation>Quitar las fall&amp;idas</translation>
    </message>
    <message>
        <source>Clear fail&amp;ed or blocked</source>
        <translation>Quitar las fall&amp;idas y bloqueadas</translation>
    </message>
    <message>
        <source>Close the window; the queue goes on at the next start</source>
        <translation>Cerrar la ventana; la cola sigue en el próximo inicio</translation>
    </message>
    <message>
        <source>Copy &amp;link</source>
        <translation>Copiar el en&amp;lace</translation>
    </message>
    <message>
        <source>Copy the chosen rows</source>
        <translation>Copiar las filas elegidas</translation>
    </message>
    <message>
        <source>Copy the links of the chosen jobs</source>
        <translation>Copiar los enlaces de las tareas elegidas</translation>
    </message>
    <message>
        <source>Default la&amp;yout</source>
        <translation>&amp;Disposición inicial</translation>
    </message>
    <message>
        <source>Do once more what was taken back</source>
        <translation>Hacer otra vez lo que se deshizo</translation>
    </message>
    <message>
        <source>E&amp;xport the selected books…</source>
        <translation>E&amp;xportar los libros elegidos…</translation>
    </message>
    <message>
        <source>Empty the line; from an empty one to the books</source>
        <translation>Vaciar la línea; desde una vacía, a los libros</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>En todas partes</translation>
    </message>
    <message>
        <source>Facts and log, to copy into a report</source>
        <translation>Datos y registro, para copiarlos en un informe</translation>
    </message>
    <message>
        <source>Fetch a&amp;gain</source>
        <translation>Descargar de &amp;nuevo</translation>
    </message>
    <message>
        <source>Filter the queue</source>
        <translation>Filtrar la cola</translation>
    </message>
    <message>
        <source>Filter the table of books</source>
        <translation>Filtrar la tabla de libros</translation>
    </message>
    <message>
        <source>Find in the &amp;queue</source>
        <translation>Buscar en la &amp;cola</translation>
    </message>
    <message>
        <source>From bar to bar</source>
        <translation>De barra en barra</translation>
    </message>
    <message>
        <source>From details or statistics back to the books</source>
        <translation>De los detalles o las estadísticas, volver a los libros</translation>
    </message>
    <message>
        <source>Go to the &amp;links</source>
        <translation>Ir a los &amp;enlaces</translation>
    </message>
    <message>
        <source>Go to the details</source>
        <translation>Ir a los detalles</translation>
    </message>
    <message>
        <source>Import a &amp;folder…</source>
        <translation>Importar una &amp;carpeta…</translation>
    </message>
    <message>
        <source>In the box for links</source>
        <translation>En el cuadro de enlaces</translation>
    </message>
    <message>
        <source>In the details</source>
        <translation>En los detalles</translation>
    </message>
    <message>
        <source>In the filter line of the books</source>
        <translation>En la línea de filtro de los libros</translation>
    </message>
    <message>
        <source>In the queue</source>
        <translation>En la cola</translation>
    </message>
    <message>
        <source>In the statistics</source>
        <translation>En las estadísticas</translation>
    </message>
    <message>
        <source>In the table of books</source>
        <translation>En la tabla de libros</translation>
    </message>
    <message>
        <source>Keep the exact answer of Goodreads in a file, without cookies</source>
        <translation>Guardar la respuesta exacta de Goodreads en un archivo, sin cookies</translation>
    </message>
    <message>
        <source>Let the chosen jobs go before all others</source>
        <translation>Hacer las tareas elegidas antes que las demás</translation>
    </message>
    <message>
        <source>Like t&amp;he system</source>
        <translation>Como el &amp;sistema</translation>
    </message>
    <message>
        <source>List every key</source>
        <translation>Ver todas las teclas</translation>
    </message>
    <message>
        <source>List what can be written here</source>
        <translation>Listar lo que se puede escribir aquí</translation>
    </message>
    <message>
        <source>Make the column narrower, wider</source>
        <translation>Hacer la columna más estrecha, más ancha</translation>
    </message>
    <message>
        <source>Mark as &amp;not read</source>
        <translation>Marcar como no leí&amp;do</translation>
    </message>
    <message>
        <source>Move the column to the left, to the right</source>
        <translation>Mover la columna a la izquierda, a la derecha</translation>
    </message>
    <message>
        <source>Move to &amp;front</source>
        <translation>Poner al &amp;frente</translation>
    </message>
    <message>
        <source>Ne&amp;ither read nor not read</source>
        <translation>N&amp;i leído ni no leído</translation>
    </message>
    <message>
        <source>Open a page with two bookmarks that hand books over to bookq</source>
        <translation>Abrir una página con dos marcadores que pasan libros a bookq</translation>
    </message>
    <message>
        <source>Open the page of the book in the browser</source>
        <translation>Abrir la página del libro en el navegador</translation>
    </message>
    <message>
        <source>Open the pages of the chosen jobs in the browser</source>
        <translation>Abrir en el navegador las páginas de las tareas elegidas</translation>
    </message>
    <message>
        <source>Put links to books that are copied elsewhere into the box</source>
        <translation>Poner en el cuadro los enlaces de libros que se copian en otro sitio</translation>
    </message>
    <message>
        <source>Put the chosen books under words of your own</source>
        <translation>Clasificar los libros elegidos con palabras propias</translation>
    </message>
    <message>
        <source>Put the links in the box into the queue</source>
        <translation>Poner en la cola los enlaces del cuadro</translation>
    </message>
    <message>
        <source>Put the links of the clipboard into the queue at once</source>
        <translation>Poner en la cola de inmediato los enlaces del portapapeles</translation>
    </message>
    <message>
        <source>Put the parts of the window back to where they were at first</source>
        <translation>Volver a colocar las partes de la ventana como al principio</translation>
    </message>
    <message>
        <source>Re&amp;do</source>
        <translation>&amp;Rehacer</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>&amp;Quitar</translation>
    </message>
    <message>
        <source>Read all &amp;kept pages again</source>
        <translation>Leer de nue&amp;vo todas las páginas guardadas</translation>
    </message>
    <message>
        <source>Read the &amp;kept page again</source>
        <translation>&amp;Leer de nuevo la página guardada</translation>
    </message>
    <message>
        <source>Read the kept pages of the chosen books once more, without a request</source>
        <translation>Leer otra vez las páginas guardadas de los libros elegidos, sin preguntar</translation>
    </message>
    <message>
        <source>Read the page of the job from a file you saved in your browser</source>
        <translation>Leer la página de la tarea de un archivo guardado en el navegador</translation>
    </message>
    <message>
        <source>Read the pages bookq kept once more, without asking Goodreads</source>
        <translation>Leer otra vez las páginas que bookq guardó, sin preguntar a Goodreads</translation>
    </message>
    <message>
        <source>Read the pages of the chosen books once more</source>
        <translation>Leer otra vez las páginas de los libros elegidos</translation>
    </message>
    <message>
        <source>Remove the tag</source>
        <translation>Quitar la etiqueta</translation>
    </message>
    <message>
        <source>Retry &amp;now</source>
        <translation>Reintentar &amp;ahora</translation>
    </message>
    <message>
        <source>Say nothing of the reading of the chosen books</source>
        <translation>No decir nada sobre la lectura de los libros elegidos</translation>
    </message>
    <message>
        <source>Say of the chosen books that you have not read them</source>
        <translation>Decir que no ha leído los libros elegidos</translation>
    </message>
    <message>
        <source>Say of the chosen books that you have read them</source>
        <translation>Decir que ha leído los libros elegidos</translation>
    </message>
    <message>
        <source>Show every attempt and what went wrong</source>
        <translation>Ver cada intento y qué salió mal</translation>
    </message>
    <message>
        <source>Show only what the bar counts, or all again</source>
        <translation>Mostrar solo lo que cuenta la barra, o todo otra vez</translation>
    </message>
    <message>
        <source>Start nothing new; what runs is finished</source>
        <translation>No empezar nada nuevo; lo que está en curso se termina</translation>
    </message>
    <message>
        <source>Stop the chosen jobs but keep their rows</source>
        <translation>Detener las tareas elegidas, pero conservar sus filas</translation>
    </message>
    <message>
        <source>Take back what was added, removed or cleared last</source>
        <translation>Anular lo último que se añadió, se quitó o se limpió</translation>
    </message>
    <message>
        <source>Take canceled jobs out of the queue</source>
        <translation>Quitar de la cola las tareas canceladas</translation>
    </message>
    <message>
        <source>Take failed and blocked jobs out of the queue</source>
        <translation>Quitar de la cola las tareas fallidas y bloqueadas</translation>
    </message>
    <message>
        <source>Take failed jobs out of the queue</source>
        <translation>Quitar de la cola las tareas fallidas</translation>
    </message>
    <message>
        <source>Take finished jobs out of the queue; their books stay</source>
        <translation>Quitar de la cola las tareas terminadas; sus libros se quedan</translation>
    </message>
    <message>
        <source>Take in a library export, bookmarks, lists of links or saved pages</source>
        <translation>Incorporar una exportación de la biblioteca, marcadores, listas de enlaces o páginas guardadas</translation>
    </message>
    <message>
        <source>Take in all the saved pages of a folder</source>
        <translation>Incorporar todas las páginas guardadas de una carpeta</translation>
    </message>
    <message>
        <source>Take the chosen books out of the collection</source>
        <translation>Sacar de la colección los libros elegidos</translation>
    </message>
    <message>
        <source>Take the chosen jobs out of the queue</source>
        <translation>Sacar de la cola las tareas elegidas</translation>
    </message>
    <message>
        <source>To details, queue, statistics; there: hide them</source>
        <translation>A detalles, cola, estadísticas; allí: ocultarlos</translation>
    </message>
    <message>
        <source>To the books</source>
        <translation>A los libros</translation>
    </message>
    <message>
        <source>To the column before, to the next column</source>
        <translation>A la columna anterior, a la siguiente</translation>
    </message>
    <message>
        <source>To the first bar, to the last</source>
        <translation>A la primera barra, a la última</translation>
    </message>
    <message>
        <source>To the next part, to the part before</source>
        <translation>A la parte siguiente, a la parte anterior</translation>
    </message>
    <message>
        <source>Try every failed job again</source>
        <translation>Intentar otra vez todas las tareas fallidas</translation>
    </message>
    <message>
        <source>Try every failed or blocked job again</source>
        <translation>Intentar otra vez todas las tareas fallidas o bloqueadas</translation>
    </message>
    <message>
        <source>Try the chosen jobs again without waiting</source>
        <translation>Intentar otra vez las tareas elegidas sin esperar</translation>
    </message>
    <message>
        <source>Use a saved pa&amp;ge…</source>
        <translation>&amp;Usar una página guardada…</translation>
    </message>
    <message>
        <source>Versions and folders, to copy into a report</source>
        <translation>Versiones y carpetas, para copiarlas en un informe</translation>
    </message>
    <message>
        <source>When Goodreads &amp;blocks</source>
        <translation>Cuando Goodreads blo&amp;quea</translation>
    </message>
    <message>
        <source>Write a not&amp;e</source>
        <translation>Escribir una n&amp;ota</translation>
    </message>
    <message>
        <source>Write a note of your own on the chosen book</source>
        <translation>Escribir una nota propia sobre el libro elegido</translation>
    </message>
    <message>
        <source>Write books, queue, tags and notes into one file, to keep elsewhere</source>
        <translation>Escribir libros, cola, etiquetas y notas en un solo archivo, para guardarlo en otro lugar</translation>
    </message>
    <message>
        <source>Write in the box for links</source>
        <translation>Escribir en el cuadro de enlaces</translation>
    </message>
    <message>
        <source>Write the books into a file for other programs</source>
        <translation>Escribir los libros en un archivo para otros programas</translation>
    </message>
    <message>
        <source>Write the chosen books into a file for other programs</source>
        <translation>Escribir los libros elegidos en un archivo para otros programas</translation>
    </message>
</context>
<context>
    <name>AttemptsModel</name>
    <message>
        <source>Done</source>
        <translation>Terminado</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fallido</translation>
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
        <translation>nominado</translation>
    </message>
    <message>
        <source>won</source>
        <translation>ganado</translation>
    </message>
</context>
<context>
    <name>BackupWiring</name>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Back up to</source>
        <translation>Guardar la copia en</translation>
    </message>
    <message>
        <source>Backing up to {name}…</source>
        <translation>Escribiendo {name}…</translation>
    </message>
    <message>
        <source>Backups of bookq (*.zip)</source>
        <translation>Copias de seguridad de bookq (*.zip)</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Restaurar una copia de seguridad</translation>
    </message>
    <message>
        <source>Taking in {name}…</source>
        <translation>Incorporando {name}…</translation>
    </message>
</context>
<context>
    <name>Board</name>
    <message>
        <source>Charts</source>
        <translation>Gráficos</translation>
    </message>
</context>
<context>
    <name>BookPage</name>
    <message>
        <source>About this edition</source>
        <translation>Sobre esta edición</translation>
    </message>
    <message>
        <source>Awards</source>
        <translation>Premios</translation>
    </message>
    <message>
        <source>Characters</source>
        <translation>Personajes</translation>
    </message>
    <message>
        <source>Copy as</source>
        <translation>Copiar como</translation>
    </message>
    <message>
        <source>Copy the book as a link, a citation or a record</source>
        <translation>Copiar el libro como enlace, cita o registro</translation>
    </message>
    <message>
        <source>Fetch the page of the book once more</source>
        <translation>Descargar otra vez la página del libro</translation>
    </message>
    <message>
        <source>Genres</source>
        <translation>Géneros</translation>
    </message>
    <message>
        <source>Open on Goodreads</source>
        <translation>Abrir en Goodreads</translation>
    </message>
    <message>
        <source>Open the page of the book in the browser</source>
        <translation>Abrir la página del libro en el navegador</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Lugares</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Leer de nuevo</translation>
    </message>
    <message>
        <source>Read the page that was kept once more, without a request</source>
        <translation>Leer otra vez la página guardada, sin preguntar</translation>
    </message>
    <message>
        <source>Refetch</source>
        <translation>Descargar de nuevo</translation>
    </message>
    <message>
        <source>Your own words</source>
        <translation>Anotaciones propias</translation>
    </message>
</context>
<context>
    <name>BookWiring</name>
    <message>
        <source>Copied: {text}</source>
        <translation>Copiado: {text}</translation>
    </message>
    <message>
        <source>This page could not be opened in a browser: {address}</source>
        <translation>No se pudo abrir esta página en un navegador: {address}</translation>
    </message>
</context>
<context>
    <name>BooksModel</name>
    <message>
        <source>unknown</source>
        <translation>desconocido</translation>
    </message>
</context>
<context>
    <name>Cautions</name>
    <message>
        <source>One thing on the page looked wrong</source>
        <translation>Algo de la página parecía incorrecto</translation>
    </message>
    <message>
        <source>Some things on the page looked wrong</source>
        <translation>Varias cosas de la página parecían incorrectas</translation>
    </message>
    <message>
        <source>The last fetch failed; this is what was read before</source>
        <translation>La última descarga falló; esto es lo que se leyó antes</translation>
    </message>
</context>
<context>
    <name>ChartWidget</name>
    <message>
        <source>Click, or press Enter, to see only these.</source>
        <translation>Haga clic o pulse Intro para ver solo estos.</translation>
    </message>
</context>
<context>
    <name>Chips</name>
    <message>
        <source>All</source>
        <translation>Todas</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Bloqueadas</translation>
    </message>
    <message>
        <source>Canceled</source>
        <translation>Canceladas</translation>
    </message>
    <message>
        <source>Delete removes it</source>
        <translation>Supr lo quita</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminadas</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fallidas</translation>
    </message>
    <message>
        <source>Retrying</source>
        <translation>Reintentando</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>En curso</translation>
    </message>
    <message>
        <source>Show every job</source>
        <translation>Ver todas las tareas</translation>
    </message>
    <message>
        <source>Show only books with {text}</source>
        <translation>Ver solo libros con {text}</translation>
    </message>
    <message>
        <source>Show only these jobs</source>
        <translation>Ver solo estas tareas</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En espera</translation>
    </message>
</context>
<context>
    <name>Columns</name>
    <message>
        <source>&amp;Narrower</source>
        <translation>Más &amp;estrecha</translation>
    </message>
    <message>
        <source>&amp;Wider</source>
        <translation>Más &amp;ancha</translation>
    </message>
    <message>
        <source>As they arrived</source>
        <translation>Según llegan</translation>
    </message>
    <message>
        <source>Ascending</source>
        <translation>Ascendente</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Autor</translation>
    </message>
    <message>
        <source>Column “{heading}”</source>
        <translation>Columna «{heading}»</translation>
    </message>
    <message>
        <source>Cover</source>
        <translation>Portada</translation>
    </message>
    <message>
        <source>Descending</source>
        <translation>Descendente</translation>
    </message>
    <message>
        <source>Fetched</source>
        <translation>Descargado</translation>
    </message>
    <message>
        <source>First published</source>
        <translation>Primera publicación</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Formato</translation>
    </message>
    <message>
        <source>Genres</source>
        <translation>Géneros</translation>
    </message>
    <message>
        <source>ISBN</source>
        <translation>ISBN</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Move &amp;left</source>
        <translation>Mover a la &amp;izquierda</translation>
    </message>
    <message>
        <source>Move &amp;right</source>
        <translation>Mover a la &amp;derecha</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>Editorial</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>Valoración</translation>
    </message>
    <message>
        <source>Ratings</source>
        <translation>Votos</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Leído</translation>
    </message>
    <message>
        <source>Reset columns</source>
        <translation>Restablecer columnas</translation>
    </message>
    <message>
        <source>Reviews</source>
        <translation>Reseñas</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Serie</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>Want to read</source>
        <translation>Quieren leerlo</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Advertencias</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Año</translation>
    </message>
    <message>
        <source>has a cover</source>
        <translation>tiene portada</translation>
    </message>
    <message>
        <source>no cover</source>
        <translation>sin portada</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguna</translation>
    </message>
    <message>
        <source>not rated</source>
        <translation>sin valorar</translation>
    </message>
    <message>
        <source>nothing said</source>
        <translation>nada dicho</translation>
    </message>
    <message>
        <source>{heading}, column {place} of {count}</source>
        <translation>{heading}, columna {place} de {count}</translation>
    </message>
    <message>
        <source>{heading}, {width} pixels wide</source>
        <translation>{heading}, {width} píxeles de ancho</translation>
    </message>
    <message>
        <source>{rating} of 5 stars</source>
        <translation>{rating} de 5 estrellas</translation>
    </message>
</context>
<context>
    <name>CoolingBanner</name>
    <message>
        <source>Ask for a single page now</source>
        <translation>Pedir ahora una sola página</translation>
    </message>
    <message>
        <source>Choose pages that you saved in your browser; they are read without asking Goodreads</source>
        <translation>Elegir páginas guardadas en el navegador; se leen sin preguntar a Goodreads</translation>
    </message>
    <message>
        <source>Open the page in my browser</source>
        <translation>Abrir la página en mi navegador</translation>
    </message>
    <message>
        <source>See what Goodreads answers; save the page there and drop the file here</source>
        <translation>Ver qué responde Goodreads; guarde allí la página y arrastre el archivo aquí</translation>
    </message>
    <message>
        <source>The queue goes on.</source>
        <translation>La cola sigue.</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Probar ahora</translation>
    </message>
    <message>
        <source>Use saved pages…</source>
        <translation>Usar páginas guardadas…</translation>
    </message>
</context>
<context>
    <name>CopyAs</name>
    <message>
        <source>Cells for a spreadsheet</source>
        <translation>Celdas para una hoja de cálculo</translation>
    </message>
    <message>
        <source>Citation</source>
        <translation>Cita</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Enlace</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>Title and author</source>
        <translation>Título y autor</translation>
    </message>
</context>
<context>
    <name>Cover</name>
    <message>
        <source>Cover of {title}, press to enlarge</source>
        <translation>Portada de {title}, pulse para ampliarla</translation>
    </message>
    <message>
        <source>No cover</source>
        <translation>Sin portada</translation>
    </message>
    <message>
        <source>No cover of {title}</source>
        <translation>Sin portada de {title}</translation>
    </message>
</context>
<context>
    <name>CoverViewer</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copiar</translation>
    </message>
    <message>
        <source>Close the picture (Esc)</source>
        <translation>Cerrar la imagen (Esc)</translation>
    </message>
    <message>
        <source>Copy the picture</source>
        <translation>Copiar la imagen</translation>
    </message>
    <message>
        <source>Cover of {title}</source>
        <translation>Portada de {title}</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>&amp;Copy for a report</source>
        <translation>&amp;Copiar para un informe</translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation>&amp;Detalles</translation>
    </message>
    <message>
        <source>(And {count} more since.)</source>
        <translation>(Y {count} más desde entonces.)</translation>
    </message>
    <message>
        <source>A part of bookq failed unexpectedly. Your queue and your books are safe on disk, and you can go on working. If it happens again, please report it with the details.</source>
        <translation>Una parte de bookq falló de forma inesperada. La cola y los libros están a salvo en el disco, y se puede seguir trabajando. Si vuelve a ocurrir, comuníquelo con los detalles.</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>Algo salió mal</translation>
    </message>
</context>
<context>
    <name>Dates</name>
    <message>
        <source>{day} {month} {year}</source>
        <translation>{day} de {month} de {year}</translation>
    </message>
    <message>
        <source>{month} {year}</source>
        <translation>{month} de {year}</translation>
    </message>
</context>
<context>
    <name>Description</name>
    <message>
        <source>Description</source>
        <translation>Descripción</translation>
    </message>
    <message>
        <source>Show less</source>
        <translation>Ver menos</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>Ver más</translation>
    </message>
</context>
<context>
    <name>DetailsPane</name>
    <message>
        <source>Choose a book in the table to see its cover, rating and description here.</source>
        <translation>Elija un libro de la tabla para ver aquí su portada, valoración y descripción.</translation>
    </message>
    <message>
        <source>Details of the book</source>
        <translation>Detalles del libro</translation>
    </message>
    <message>
        <source>It may have been removed a moment ago. Add its link again to fetch it.</source>
        <translation>Quizá se quitó hace un momento. Añada otra vez su enlace para descargarlo.</translation>
    </message>
    <message>
        <source>No book selected</source>
        <translation>Ningún libro elegido</translation>
    </message>
    <message>
        <source>Reading the record…</source>
        <translation>Leyendo el registro…</translation>
    </message>
    <message>
        <source>This book is not here any more</source>
        <translation>Este libro ya no está aquí</translation>
    </message>
</context>
<context>
    <name>DiagnosticsDialog</name>
    <message>
        <source>&amp;Copy for a report</source>
        <translation>&amp;Copiar para un informe</translation>
    </message>
    <message>
        <source>&amp;Facts</source>
        <translation>&amp;Datos</translation>
    </message>
    <message>
        <source>&amp;Log</source>
        <translation>&amp;Registro</translation>
    </message>
    <message>
        <source>&amp;Open folder</source>
        <translation>&amp;Abrir la carpeta</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Guardar…</translation>
    </message>
    <message>
        <source>Copy facts and log</source>
        <translation>Copiar datos y registro</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>Diagnóstico</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Datos</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>Nothing has been noted down yet.</source>
        <translation>Todavía no se ha anotado nada.</translation>
    </message>
    <message>
        <source>Save facts and log as a file</source>
        <translation>Guardar datos y registro en un archivo</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Guardar el informe</translation>
    </message>
    <message>
        <source>Show the folder of the collection in the file manager</source>
        <translation>Ver la carpeta de la colección en el gestor de archivos</translation>
    </message>
    <message>
        <source>Text files (*.txt)</source>
        <translation>Archivos de texto (*.txt)</translation>
    </message>
    <message>
        <source>The report could not be saved: {reason}</source>
        <translation>No se pudo guardar el informe: {reason}</translation>
    </message>
    <message>
        <source>The report holds no cookies and no passwords. Its log may name files and books.</source>
        <translation>El informe no contiene cookies ni contraseñas. Su registro puede nombrar archivos y libros.</translation>
    </message>
    <message>
        <source>The report is on the clipboard.</source>
        <translation>El informe está en el portapapeles.</translation>
    </message>
    <message>
        <source>The report was saved as {file}.</source>
        <translation>El informe se guardó como {file}.</translation>
    </message>
    <message>
        <source>This folder could not be opened: {folder}</source>
        <translation>No se pudo abrir esta carpeta: {folder}</translation>
    </message>
</context>
<context>
    <name>Docks</name>
    <message>
        <source>Choose the panel to see</source>
        <translation>Elegir el panel que se ve</translation>
    </message>
    <message>
        <source>Panels</source>
        <translation>Paneles</translation>
    </message>
</context>
<context>
    <name>DropHint</name>
    <message>
        <source>Drop links, text, files or folders to add them</source>
        <translation>Suelte enlaces, texto, archivos o carpetas para añadirlos</translation>
    </message>
    <message>
        <source>Drop the saved page of {book} here</source>
        <translation>Suelte aquí la página guardada de {book}</translation>
    </message>
    <message>
        <source>On a row of the queue: the saved page of that book</source>
        <translation>Sobre una fila de la cola: la página guardada de ese libro</translation>
    </message>
</context>
<context>
    <name>ExplainedLine</name>
    <message>
        <source>What can be written here</source>
        <translation>Qué se puede escribir aquí</translation>
    </message>
    <message>
        <source>What can be written here (F4)</source>
        <translation>Qué se puede escribir aquí (F4)</translation>
    </message>
    <message>
        <source>What it may become</source>
        <translation>En qué se puede convertir</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message numerus="yes">
        <source>%n books are in {file}</source>
        <comment>%n book is in {file}</comment>
        <translation>
            <numerusform>%n libro está en {file}</numerusform>
            <numerusform>%n libros están en {file}</numerusform>
        </translation>
    </message>
    <message>
        <source>A database with tables for books, people, series, genres and tags.</source>
        <translation>Una base de datos con tablas de libros, personas, series, géneros y etiquetas.</translation>
    </message>
    <message>
        <source>A page to read, print or send, with the descriptions.</source>
        <translation>Una página para leer, imprimir o enviar, con las descripciones.</translation>
    </message>
    <message>
        <source>A table to read, for notes and web pages.</source>
        <translation>Una tabla para leer, para notas y páginas web.</translation>
    </message>
    <message>
        <source>For Excel, LibreOffice and others: a line a book, every field a column.</source>
        <translation>Para Excel, LibreOffice y otros: una línea por libro, una columna por campo.</translation>
    </message>
    <message>
        <source>For LaTeX and reference managers such as JabRef.</source>
        <translation>Para LaTeX y gestores de referencias como JabRef.</translation>
    </message>
    <message>
        <source>For programs: the whole record of every book, in one list.</source>
        <translation>Para programas: el registro entero de cada libro, en una lista.</translation>
    </message>
    <message>
        <source>For programs: the whole record of every book, one a line.</source>
        <translation>Para programas: el registro entero de cada libro, uno por línea.</translation>
    </message>
    <message>
        <source>For reference managers such as Zotero, EndNote and Mendeley.</source>
        <translation>Para gestores de referencias como Zotero, EndNote y Mendeley.</translation>
    </message>
    <message>
        <source>The columns that Goodreads, StoryGraph and many others import; tags become shelves.</source>
        <translation>Las columnas que importan Goodreads, StoryGraph y muchos otros; las etiquetas pasan a ser estanterías.</translation>
    </message>
    <message>
        <source>There is no folder {folder}. Choose another, or make it first.</source>
        <translation>No existe la carpeta {folder}. Elija otra o créela primero.</translation>
    </message>
    <message>
        <source>Write the name of the file.</source>
        <translation>Escriba el nombre del archivo.</translation>
    </message>
    <message>
        <source>bookq keeps its own files there. Choose another folder or name.</source>
        <translation>bookq guarda ahí sus propios archivos. Elija otra carpeta u otro nombre.</translation>
    </message>
    <message>
        <source>{name} is a folder. Add a name for the file.</source>
        <translation>{name} es una carpeta. Añada un nombre para el archivo.</translation>
    </message>
    <message>
        <source>{name} is a folder. Choose another name.</source>
        <translation>{name} es una carpeta. Elija otro nombre.</translation>
    </message>
    <message>
        <source>{name} is there already and will be replaced.</source>
        <translation>{name} ya existe y se reemplazará.</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>&amp;Browse…</source>
        <translation>E&amp;xaminar…</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>&amp;Exportar</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>&amp;Formato</translation>
    </message>
    <message>
        <source>Books</source>
        <translation>Libros</translation>
    </message>
    <message>
        <source>Choose folder and name of the file</source>
        <translation>Elegir la carpeta y el nombre del archivo</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Export these books</source>
        <translation>Exportar estos libros</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>Exportar a</translation>
    </message>
    <message>
        <source>Fi&amp;le</source>
        <translation>Arc&amp;hivo</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Formato</translation>
    </message>
    <message>
        <source>What the file is for</source>
        <translation>Para qué es el archivo</translation>
    </message>
    <message>
        <source>Where the books are written to</source>
        <translation>Dónde se escriben los libros</translation>
    </message>
    <message>
        <source>Write the file (Return)</source>
        <translation>Escribir el archivo (Intro)</translation>
    </message>
</context>
<context>
    <name>ExportWiring</name>
    <message>
        <source>Open the folder</source>
        <translation>Abrir la carpeta</translation>
    </message>
    <message>
        <source>Writing {books} to {file}…</source>
        <translation>Escribiendo {books} en {file}…</translation>
    </message>
</context>
<context>
    <name>Facts</name>
    <message>
        <source>Copy {name}</source>
        <translation>Copiar {name}</translation>
    </message>
    <message>
        <source>Edition</source>
        <translation>Edición</translation>
    </message>
    <message>
        <source>Editions</source>
        <translation>Ediciones</translation>
    </message>
    <message>
        <source>First published</source>
        <translation>Primera publicación</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Formato</translation>
    </message>
    <message>
        <source>Goodreads id</source>
        <translation>Id de Goodreads</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Original title</source>
        <translation>Título original</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Publicación</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>Editorial</translation>
    </message>
    <message>
        <source>Reading now</source>
        <translation>Lo están leyendo</translation>
    </message>
    <message>
        <source>Want to read</source>
        <translation>Quieren leerlo</translation>
    </message>
    <message>
        <source>Work id</source>
        <translation>Id de la obra</translation>
    </message>
</context>
<context>
    <name>Filter</name>
    <message>
        <source>In “{field}:{value}” the first number is the larger one. Swap them.</source>
        <translation>En «{field}:{value}» el primer número es el mayor. Intercámbielos.</translation>
    </message>
    <message>
        <source>There is no field “{field}”. Write one of {fields}, or put quotes around “{value}” to look for these words.</source>
        <translation>No hay ningún campo «{field}». Escriba uno de {fields}, o ponga «{value}» entre comillas para buscar esas palabras.</translation>
    </message>
    <message>
        <source>“is:” takes one of {words}. “{value}” is none of these.</source>
        <translation>«is:» necesita una de {words}. «{value}» no es ninguna de ellas.</translation>
    </message>
    <message>
        <source>“{field}:” takes a date, like {example}.</source>
        <translation>«{field}:» necesita una fecha, como {example}.</translation>
    </message>
    <message>
        <source>“{field}:” takes a number or a range, like {example}.</source>
        <translation>«{field}:» necesita un número o un intervalo, como {example}.</translation>
    </message>
    <message>
        <source>“{field}:” takes a number or a range, like {example}. “{value}” is neither.</source>
        <translation>«{field}:» necesita un número o un intervalo, como {example}. «{value}» no es ninguno de los dos.</translation>
    </message>
    <message>
        <source>“{field}:” takes one of {example}. “{value}” is none of these.</source>
        <translation>«{field}:» necesita una de estas palabras: {example}. «{value}» no es ninguna de ellas.</translation>
    </message>
    <message>
        <source>“{field}:” takes words, like {example}.</source>
        <translation>«{field}:» necesita palabras, como {example}.</translation>
    </message>
    <message>
        <source>“{field}:” takes yes, no, any or none. “{value}” is none of these.</source>
        <translation>«{field}:» necesita yes, no, any o none. «{value}» no es ninguno de ellos.</translation>
    </message>
    <message>
        <source>“{field}” cannot be filtered by: only the details of a book show it. Put quotes around “{value}” to look for these words.</source>
        <translation>No se puede filtrar por «{field}»: solo lo muestran los detalles de un libro. Ponga «{value}» entre comillas para buscar estas palabras.</translation>
    </message>
</context>
<context>
    <name>FilterHelp</name>
    <message>
        <source>both words, anywhere</source>
        <translation>las dos palabras, en cualquier parte</translation>
    </message>
    <message>
        <source>fetched after this month</source>
        <translation>descargados después de este mes</translation>
    </message>
    <message>
        <source>fewer than 500 reviews</source>
        <translation>menos de 500 reseñas</translation>
    </message>
    <message>
        <source>from this publisher</source>
        <translation>de esta editorial</translation>
    </message>
    <message>
        <source>in the title</source>
        <translation>en el título</translation>
    </message>
    <message>
        <source>in this format</source>
        <translation>en este formato</translation>
    </message>
    <message>
        <source>in this language</source>
        <translation>en este idioma</translation>
    </message>
    <message>
        <source>in this series</source>
        <translation>de esta serie</translation>
    </message>
    <message>
        <source>more than 10,000 ratings</source>
        <translation>más de 10.000 valoraciones</translation>
    </message>
    <message>
        <source>of this genre; genre:=fantasy exactly</source>
        <translation>de este género; genre:=fantasy exacto</translation>
    </message>
    <message>
        <source>of unknown year; year:any of a known one</source>
        <translation>de año desconocido; year:any de uno conocido</translation>
    </message>
    <message>
        <source>on whose page something looked wrong</source>
        <translation>en cuya página algo parecía incorrecto</translation>
    </message>
    <message>
        <source>Awards, characters, places, descriptions, translators: only in the details of a book</source>
        <translation>Premios, personajes, lugares, descripciones, traductores: solo en los detalles de un libro</translation>
    </message>
    <message>
        <source>between these days or times</source>
        <translation>entre estos días u horas</translation>
    </message>
    <message>
        <source>done or failed on this day; ended:any ever</source>
        <translation>terminadas o fallidas este día; ended:any en cualquier momento</translation>
    </message>
    <message>
        <source>first before 1900; first:..1900 until 1900</source>
        <translation>por primera vez antes de 1900; first:..1900 hasta 1900</translation>
    </message>
    <message>
        <source>from these years; year:1990- since 1990</source>
        <translation>de estos años; year:1990- desde 1990</translation>
    </message>
    <message>
        <source>in this hour; T14:30 in this minute</source>
        <translation>en esta hora; T14:30 en este minuto</translation>
    </message>
    <message>
        <source>marked as not read; read:none as neither</source>
        <translation>marcados como no leídos; read:none ni lo uno ni lo otro</translation>
    </message>
    <message>
        <source>marked as read; unread all others</source>
        <translation>marcados como leídos; unread todos los demás</translation>
    </message>
    <message>
        <source>of this author; by: means the same</source>
        <translation>de este autor; by: es lo mismo</translation>
    </message>
    <message>
        <source>of which an attempt met such an error</source>
        <translation>en las que un intento tuvo este error</translation>
    </message>
    <message>
        <source>rated above 4; rating:4+ from 4 up</source>
        <translation>valorados con más de 4; rating:4+ desde 4</translation>
    </message>
    <message>
        <source>shorter than 200 pages; pages:-200 up to 200</source>
        <translation>de menos de 200 páginas; pages:-200 hasta 200</translation>
    </message>
    <message>
        <source>that stand so; also status:queued</source>
        <translation>que están así; también status:queued</translation>
    </message>
    <message>
        <source>these words together</source>
        <translation>estas palabras juntas</translation>
    </message>
    <message>
        <source>tried more than twice; tries:1 only once</source>
        <translation>intentadas más de dos veces; tries:1 solo una vez</translation>
    </message>
    <message>
        <source>wanted by more than 1,000 readers</source>
        <translation>deseados por más de 1.000 lectores</translation>
    </message>
    <message>
        <source>whose last fetch failed</source>
        <translation>cuya última descarga falló</translation>
    </message>
    <message>
        <source>with such an error; kind:none without any</source>
        <translation>con este error; kind:none sin error</translation>
    </message>
    <message>
        <source>with these digits</source>
        <translation>con estas cifras</translation>
    </message>
    <message>
        <source>with this tag of yours; tag:none without any</source>
        <translation>con esta etiqueta suya; tag:none sin ninguna</translation>
    </message>
    <message>
        <source>with this word in your note</source>
        <translation>con esta palabra en su nota</translation>
    </message>
    <message>
        <source>without this word</source>
        <translation>sin esta palabra</translation>
    </message>
</context>
<context>
    <name>FilterLine</name>
    <message>
        <source>Filter the books</source>
        <translation>Filtrar los libros</translation>
    </message>
    <message>
        <source>Show only the books with these words (Ctrl+F). F4 or the “?” lists all fields.</source>
        <translation>Ver solo los libros con estas palabras (Ctrl+F). F4 o el «?» muestra todos los campos.</translation>
    </message>
    <message>
        <source>title, author, rating:&gt;4, year:1990-1999</source>
        <translation>título, autor, rating:&gt;4, year:1990-1999</translation>
    </message>
</context>
<context>
    <name>Folders</name>
    <message>
        <source>Covers and pages; may be deleted</source>
        <translation>Portadas y páginas; se pueden borrar</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Open: {what}</source>
        <translation>Abrir: {what}</translation>
    </message>
    <message>
        <source>Queue and books</source>
        <translation>Cola y libros</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Show this folder in the file manager</source>
        <translation>Ver esta carpeta en el gestor de archivos</translation>
    </message>
    <message>
        <source>To keep a collection in another folder, start bookq with --data-dir FOLDER, or set BOOKQ_DATA_DIR to it, or make a folder bookq-data beside the packed program. Everything is kept under that folder then.</source>
        <translation>Para tener una colección en otra carpeta, inicie bookq con --data-dir CARPETA, ponga BOOKQ_DATA_DIR en ella o cree una carpeta bookq-data junto al programa empaquetado. Entonces todo se guarda en esa carpeta.</translation>
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
        <translation>Para importar en Goodreads o StoryGraph (CSV)</translation>
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
        <translation>Base de datos SQLite</translation>
    </message>
    <message>
        <source>Spreadsheet (CSV)</source>
        <translation>Hoja de cálculo (CSV)</translation>
    </message>
    <message>
        <source>Web page (HTML)</source>
        <translation>Página web (HTML)</translation>
    </message>
</context>
<context>
    <name>Histogram</name>
    <message>
        <source>1 star</source>
        <translation>1 estrella</translation>
    </message>
    <message>
        <source>Ratings by stars</source>
        <translation>Valoraciones por estrellas</translation>
    </message>
    <message>
        <source>{stars} stars</source>
        <translation>{stars} estrellas</translation>
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
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Import a folder</source>
        <translation>Importar una carpeta</translation>
    </message>
    <message>
        <source>Import files</source>
        <translation>Importar archivos</translation>
    </message>
    <message>
        <source>Looking for links in a long text…</source>
        <translation>Buscando enlaces en un texto largo…</translation>
    </message>
    <message>
        <source>Reading {name}…</source>
        <translation>Leyendo {name}…</translation>
    </message>
    <message>
        <source>Exports, bookmarks, lists, saved pages</source>
        <translation>Exportaciones, marcadores, listas, páginas guardadas</translation>
    </message>
    <message>
        <source>Nothing was left to take back: these jobs had left the queue. Books that came of them stay in the collection.</source>
        <translation>Ya no quedaba nada que deshacer: estas tareas habían salido de la cola. Los libros que trajeron se quedan en la colección.</translation>
    </message>
    <message>
        <source>Saved pages</source>
        <translation>Páginas guardadas</translation>
    </message>
    <message>
        <source>That is too long for the box; its links are added at once.</source>
        <translation>Es demasiado largo para el cuadro; sus enlaces se añaden de inmediato.</translation>
    </message>
    <message>
        <source>That was too much at once: only the first part is taken in.</source>
        <translation>Era demasiado de una vez: solo se incorpora la primera parte.</translation>
    </message>
    <message>
        <source>There is no link to a book in this text.</source>
        <translation>En este texto no hay ningún enlace a un libro.</translation>
    </message>
    <message>
        <source>There is nothing in it that bookq could read.</source>
        <translation>No hay nada en ello que bookq pueda leer.</translation>
    </message>
    <message>
        <source>This text could not be read. Try it in smaller parts.</source>
        <translation>No se pudo leer este texto. Pruebe en partes más pequeñas.</translation>
    </message>
    <message>
        <source>Use a saved page</source>
        <translation>Usar una página guardada</translation>
    </message>
    <message>
        <source>You can close the window at any time: the queue goes on at the next start.</source>
        <translation>Puede cerrar la ventana en cualquier momento: la cola sigue en el próximo inicio.</translation>
    </message>
    <message>
        <source>{book} is done: it was read from {file}.</source>
        <translation>{book} está listo: se leyó de {file}.</translation>
    </message>
    <message>
        <source>{file} could not be read, so {book} is still to be fetched.</source>
        <translation>No se pudo leer {file}, así que {book} aún está por descargar.</translation>
    </message>
    <message>
        <source>{file} is the page of another book ({other}); {book} is still to be fetched.</source>
        <translation>{file} es la página de otro libro ({other}); {book} aún está por descargar.</translation>
    </message>
</context>
<context>
    <name>JobDialog</name>
    <message>
        <source>&amp;Copy for a report</source>
        <translation>&amp;Copiar para un informe</translation>
    </message>
    <message>
        <source>&amp;Open in browser</source>
        <translation>&amp;Abrir en el navegador</translation>
    </message>
    <message>
        <source>&amp;Retry now</source>
        <translation>&amp;Reintentar ahora</translation>
    </message>
    <message>
        <source>&amp;Save the page…</source>
        <translation>&amp;Guardar la página…</translation>
    </message>
    <message>
        <source>&amp;Trace</source>
        <translation>&amp;Traza</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Intentos</translation>
    </message>
    <message>
        <source>How it ended</source>
        <translation>Cómo terminó</translation>
    </message>
    <message>
        <source>Keep the exact answer of Goodreads in a file, without cookies</source>
        <translation>Guardar la respuesta exacta de Goodreads en un archivo, sin cookies</translation>
    </message>
    <message>
        <source>Show what the program noted down</source>
        <translation>Ver lo que anotó el programa</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Empezó</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Duración</translation>
    </message>
    <message>
        <source>Trace</source>
        <translation>Traza</translation>
    </message>
    <message>
        <source>Try</source>
        <translation>Intento</translation>
    </message>
</context>
<context>
    <name>Kinds</name>
    <message>
        <source>All</source>
        <translation>Todas</translation>
    </message>
    <message>
        <source>Another book</source>
        <translation>Otro libro</translation>
    </message>
    <message>
        <source>Answer too slow</source>
        <translation>Respuesta demasiado lenta</translation>
    </message>
    <message>
        <source>Blocked by the firewall</source>
        <translation>Bloqueado por el cortafuegos</translation>
    </message>
    <message>
        <source>Canceled</source>
        <translation>Canceladas</translation>
    </message>
    <message>
        <source>Captcha</source>
        <translation>Captcha</translation>
    </message>
    <message>
        <source>Check for browsers</source>
        <translation>Comprobación de navegador</translation>
    </message>
    <message>
        <source>Connection lost</source>
        <translation>Conexión perdida</translation>
    </message>
    <message>
        <source>Endless redirects</source>
        <translation>Redirección sin fin</translation>
    </message>
    <message>
        <source>Fault of the site</source>
        <translation>Fallo del sitio</translation>
    </message>
    <message>
        <source>File not readable</source>
        <translation>Archivo ilegible</translation>
    </message>
    <message>
        <source>Incomplete page</source>
        <translation>Página incompleta</translation>
    </message>
    <message>
        <source>Insecure connection</source>
        <translation>Conexión no segura</translation>
    </message>
    <message>
        <source>Mistake of bookq</source>
        <translation>Error de bookq</translation>
    </message>
    <message>
        <source>No answer in time</source>
        <translation>Sin respuesta a tiempo</translation>
    </message>
    <message>
        <source>No network</source>
        <translation>Sin red</translation>
    </message>
    <message>
        <source>No such book</source>
        <translation>No existe el libro</translation>
    </message>
    <message>
        <source>Not a web page</source>
        <translation>No es una página web</translation>
    </message>
    <message>
        <source>Page of a list</source>
        <translation>Página de una lista</translation>
    </message>
    <message>
        <source>Page of a series</source>
        <translation>Página de una serie</translation>
    </message>
    <message>
        <source>Page of a shelf</source>
        <translation>Página de una estantería</translation>
    </message>
    <message>
        <source>Page of an author</source>
        <translation>Página de un autor</translation>
    </message>
    <message>
        <source>Page of editions</source>
        <translation>Página de ediciones</translation>
    </message>
    <message>
        <source>Page of quotes</source>
        <translation>Página de citas</translation>
    </message>
    <message>
        <source>Page of reviews</source>
        <translation>Página de reseñas</translation>
    </message>
    <message>
        <source>Page too large</source>
        <translation>Página demasiado grande</translation>
    </message>
    <message>
        <source>Page without a book</source>
        <translation>Página sin libro</translation>
    </message>
    <message>
        <source>Page without data</source>
        <translation>Página sin datos</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>Reader stopped</source>
        <translation>Lector detenido</translation>
    </message>
    <message>
        <source>Redirect to another site</source>
        <translation>Redirección a otro sitio</translation>
    </message>
    <message>
        <source>Refused by the site</source>
        <translation>Rechazado por el sitio</translation>
    </message>
    <message>
        <source>Search page</source>
        <translation>Página de búsqueda</translation>
    </message>
    <message>
        <source>Set aside after crashes</source>
        <translation>Apartado tras fallos</translation>
    </message>
    <message>
        <source>Show only these lines</source>
        <translation>Ver solo estas líneas</translation>
    </message>
    <message>
        <source>Sign-in page</source>
        <translation>Página de inicio de sesión</translation>
    </message>
    <message>
        <source>Site not reachable</source>
        <translation>Sitio inaccesible</translation>
    </message>
    <message>
        <source>The site took too long</source>
        <translation>El sitio tardó demasiado</translation>
    </message>
    <message>
        <source>Too many requests</source>
        <translation>Demasiadas peticiones</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Desconocido</translation>
    </message>
    <message>
        <source>Unknown page</source>
        <translation>Página desconocida</translation>
    </message>
    <message>
        <source>Unusual answer</source>
        <translation>Respuesta inusual</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>&amp;Copy as</source>
        <translation>&amp;Copiar como</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Cola</translation>
    </message>
    <message>
        <source>Remove a t&amp;ag</source>
        <translation>Quitar una &amp;etiqueta</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>Estadísticas</translation>
    </message>
</context>
<context>
    <name>Marking</name>
    <message numerus="yes">
        <source>%n books have no mark of reading now</source>
        <comment>%n book has no mark of reading now</comment>
        <translation>
            <numerusform>%n libro no tiene ahora marca de lectura</numerusform>
            <numerusform>%n libros no tienen ahora marca de lectura</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n books marked as not read</source>
        <comment>%n book marked as not read</comment>
        <translation>
            <numerusform>%n libro marcado como no leído</numerusform>
            <numerusform>%n libros marcados como no leídos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n books marked as read</source>
        <comment>%n book marked as read</comment>
        <translation>
            <numerusform>%n libro marcado como leído</numerusform>
            <numerusform>%n libros marcados como leídos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n books tagged</source>
        <comment>%n book tagged</comment>
        <translation>
            <numerusform>%n libro etiquetado</numerusform>
            <numerusform>%n libros etiquetados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A tag taken from %n books</source>
        <comment>A tag taken from %n book</comment>
        <translation>
            <numerusform>Una etiqueta quitada de %n libro</numerusform>
            <numerusform>Una etiqueta quitada de %n libros</numerusform>
        </translation>
    </message>
    <message>
        <source>note changed</source>
        <translation>nota cambiada</translation>
    </message>
</context>
<context>
    <name>OpeningPage</name>
    <message>
        <source>&amp;Copy for a report</source>
        <translation>&amp;Copiar para un informe</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Salir</translation>
    </message>
    <message>
        <source>Opening your collection…</source>
        <translation>Abriendo la colección…</translation>
    </message>
</context>
<context>
    <name>Origin</name>
    <message>
        <source>Fetched from Goodreads</source>
        <translation>Descargado de Goodreads</translation>
    </message>
    <message>
        <source>Read from the saved page {file}</source>
        <translation>Leído de la página guardada {file}</translation>
    </message>
    <message>
        <source>a page in the older layout</source>
        <translation>una página con el diseño antiguo</translation>
    </message>
    <message>
        <source>only the summary in the page could be read</source>
        <translation>solo se pudo leer el resumen de la página</translation>
    </message>
    <message>
        <source>{where} on {when}</source>
        <translation>{where} el {when}</translation>
    </message>
</context>
<context>
    <name>OwnWords</name>
    <message>
        <source>Add a tag…</source>
        <translation>Añadir una etiqueta…</translation>
    </message>
    <message>
        <source>Add tags</source>
        <translation>Añadir etiquetas</translation>
    </message>
    <message>
        <source>I have not read this book</source>
        <translation>No he leído este libro</translation>
    </message>
    <message>
        <source>I have read this book</source>
        <translation>He leído este libro</translation>
    </message>
    <message>
        <source>Not read</source>
        <translation>No leído</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Leído</translation>
    </message>
    <message>
        <source>Tags of your own, with commas between them. Enter adds them.</source>
        <translation>Etiquetas propias, separadas por comas. Intro las añade.</translation>
    </message>
</context>
<context>
    <name>PasteBox</name>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Añadir</translation>
    </message>
    <message>
        <source>Any text will do: a mail, notes, a list of links. The links of books are found in it.</source>
        <translation>Sirve cualquier texto: un correo, notas, una lista de enlaces. Los enlaces de libros se encuentran en él.</translation>
    </message>
    <message>
        <source>No link to a book in this text</source>
        <translation>No hay ningún enlace de libro en este texto</translation>
    </message>
    <message>
        <source>Opening your collection…</source>
        <translation>Abriendo la colección…</translation>
    </message>
    <message>
        <source>Paste Good&amp;reads links, or drop links, files and folders anywhere</source>
        <translation>Pegue enlaces de Good&amp;reads, o suelte enlaces, archivos y carpetas en cualquier lugar</translation>
    </message>
    <message>
        <source>The links of books are found in any text</source>
        <translation>Los enlaces de libros se encuentran en cualquier texto</translation>
    </message>
    <message>
        <source>What was recognised</source>
        <translation>Lo que se reconoció</translation>
    </message>
</context>
<context>
    <name>Progress</name>
    <message>
        <source>Progress of the queue</source>
        <translation>Progreso de la cola</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} de {total}</translation>
    </message>
</context>
<context>
    <name>Queue</name>
    <message>
        <source>(another edition)</source>
        <translation>(otra edición)</translation>
    </message>
    <message>
        <source>(older than what is collected; kept as it is)</source>
        <translation>(más antigua que lo guardado; queda como está)</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Bloqueada</translation>
    </message>
    <message>
        <source>Canceled</source>
        <translation>Cancelada</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminada</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fallida</translation>
    </message>
    <message>
        <source>Fetching</source>
        <translation>Descargando</translation>
    </message>
    <message>
        <source>Goodreads asked us to slow down; going on in {time}</source>
        <translation>Goodreads nos pidió ir más despacio; se sigue en {time}</translation>
    </message>
    <message>
        <source>Goodreads asked us to slow down; the queue is paused</source>
        <translation>Goodreads nos pidió ir más despacio; la cola está en pausa</translation>
    </message>
    <message>
        <source>Goodreads cannot be reached; going on by itself when it can</source>
        <translation>No se puede llegar a Goodreads; se sigue automáticamente cuando se pueda</translation>
    </message>
    <message>
        <source>Goodreads is not well; going on in {time}</source>
        <translation>Goodreads no está bien; se sigue en {time}</translation>
    </message>
    <message>
        <source>Goodreads is not well; the queue is paused</source>
        <translation>Goodreads no está bien; la cola está en pausa</translation>
    </message>
    <message>
        <source>No connection to the internet; going on by itself when it is back</source>
        <translation>Sin conexión a internet; se sigue automáticamente cuando vuelva</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pausa</translation>
    </message>
    <message numerus="yes">
        <source>Retry %n failed</source>
        <comment>Retry %n failed</comment>
        <translation>
            <numerusform>Reintentar %n fallida</numerusform>
            <numerusform>Reintentar %n fallidas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Retry %n failed or blocked</source>
        <comment>Retry %n failed or blocked</comment>
        <translation>
            <numerusform>Reintentar %n fallida o bloqueada</numerusform>
            <numerusform>Reintentar %n fallidas o bloqueadas</numerusform>
        </translation>
    </message>
    <message>
        <source>Retry in {time} ({attempt} of {most})</source>
        <translation>De nuevo en {time} ({attempt} de {most})</translation>
    </message>
    <message>
        <source>Retry now ({attempt} of {most})</source>
        <translation>Ahora otra vez ({attempt} de {most})</translation>
    </message>
    <message>
        <source>Retry when resumed ({attempt} of {most})</source>
        <translation>Al reanudar ({attempt} de {most})</translation>
    </message>
    <message>
        <source>Retrying</source>
        <translation>Reintentando</translation>
    </message>
    <message>
        <source>The proxy does not work; going on by itself when it does</source>
        <translation>El proxy no funciona; se sigue automáticamente cuando funcione</translation>
    </message>
    <message>
        <source>Trying a single page of Goodreads…</source>
        <translation>Probando una sola página de Goodreads…</translation>
    </message>
    <message>
        <source>Trying again in {time}.</source>
        <translation>Próximo intento en {time}.</translation>
    </message>
    <message>
        <source>Trying whether the internet is back…</source>
        <translation>Probando si ha vuelto internet…</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En espera</translation>
    </message>
</context>
<context>
    <name>QueueColumns</name>
    <message>
        <source>Added</source>
        <translation>Añadida</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>Libro</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Enlace</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tiempo</translation>
    </message>
    <message>
        <source>Tries</source>
        <translation>Intentos</translation>
    </message>
    <message>
        <source>What is happening</source>
        <translation>Qué ocurre</translation>
    </message>
    <message>
        <source>{attempts} of {most}</source>
        <translation>{attempts} de {most}</translation>
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
        <translation>Buscar en la cola</translation>
    </message>
    <message>
        <source>Show only the jobs with these words (Ctrl+Shift+F), or with fields such as {fields}. F4 or the “?” lists all.</source>
        <translation>Ver solo las tareas con estas palabras (Ctrl+Mayús+F), o con campos como {fields}. F4 o el «?» los muestra todos.</translation>
    </message>
</context>
<context>
    <name>QueueLinks</name>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Reintentar</translation>
    </message>
</context>
<context>
    <name>QueuePanel</name>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pausar</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>&amp;Reanudar</translation>
    </message>
    <message>
        <source>Clear finished</source>
        <translation>Quitar terminadas</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Seguir</translation>
    </message>
    <message>
        <source>No job here. Choose All and empty the filter to see the rest.</source>
        <translation>Aquí no hay tareas. Elija «Todas» y vacíe el filtro para ver las demás.</translation>
    </message>
    <message>
        <source>Nothing to do. What you add is listed here until it is done.</source>
        <translation>Nada que hacer. Lo que se añade aparece aquí hasta que está hecho.</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reanudar</translation>
    </message>
    <message>
        <source>Retry failed</source>
        <translation>Reintentar fallidas</translation>
    </message>
    <message>
        <source>Start nothing new; what runs is finished</source>
        <translation>No empezar nada nuevo; lo que está en curso se termina</translation>
    </message>
</context>
<context>
    <name>QueueView</name>
    <message>
        <source>&amp;Queue columns</source>
        <translation>Columnas de la col&amp;a</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Cola</translation>
    </message>
    <message>
        <source>Queue columns</source>
        <translation>Columnas de la cola</translation>
    </message>
    <message>
        <source>Sort the queue &amp;by</source>
        <translation>Ordenar la cola &amp;por</translation>
    </message>
</context>
<context>
    <name>QueueWiring</name>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Reading all kept pages again…</source>
        <translation>Leyendo de nuevo todas las páginas guardadas…</translation>
    </message>
    <message>
        <source>Reports (*.zip)</source>
        <translation>Informes (*.zip)</translation>
    </message>
    <message>
        <source>Save the page for a report</source>
        <translation>Guardar la página para un informe</translation>
    </message>
    <message>
        <source>The details of the job are on the clipboard</source>
        <translation>Los detalles de la tarea están en el portapapeles</translation>
    </message>
    <message>
        <source>bookq has nothing left to do</source>
        <translation>bookq no tiene nada más que hacer</translation>
    </message>
</context>
<context>
    <name>RatingLine</name>
    <message>
        <source>Not rated yet</source>
        <translation>Sin valorar todavía</translation>
    </message>
    <message>
        <source>{rating} of 5 stars</source>
        <translation>{rating} de 5 estrellas</translation>
    </message>
</context>
<context>
    <name>Ratings</name>
    <message>
        <source>1 rating</source>
        <translation>1 valoración</translation>
    </message>
    <message>
        <source>1 review</source>
        <translation>1 reseña</translation>
    </message>
    <message>
        <source>{count} ratings</source>
        <translation>{count} valoraciones</translation>
    </message>
    <message>
        <source>{count} reviews</source>
        <translation>{count} reseñas</translation>
    </message>
</context>
<context>
    <name>Read</name>
    <message>
        <source>Not read</source>
        <translation>No leído</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Leído</translation>
    </message>
</context>
<context>
    <name>Receipt</name>
    <message numerus="yes">
        <source>%n added</source>
        <comment>%n added</comment>
        <translation>
            <numerusform>%n añadido</numerusform>
            <numerusform>%n añadidos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already collected</source>
        <comment>%n already collected</comment>
        <translation>
            <numerusform>%n ya en la colección</numerusform>
            <numerusform>%n ya en la colección</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already here</source>
        <comment>%n already here</comment>
        <translation>
            <numerusform>%n ya está aquí</numerusform>
            <numerusform>%n ya están aquí</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already in the queue</source>
        <comment>%n already in the queue</comment>
        <translation>
            <numerusform>%n ya en la cola</numerusform>
            <numerusform>%n ya en la cola</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n books</source>
        <comment>%n book</comment>
        <translation>
            <numerusform>%n libro</numerusform>
            <numerusform>%n libros</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not a book link</source>
        <comment>%n not a book link</comment>
        <translation>
            <numerusform>%n no es enlace de libro</numerusform>
            <numerusform>%n no son enlaces de libros</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of no use</source>
        <comment>%n of no use</comment>
        <translation>
            <numerusform>%n sin utilidad</numerusform>
            <numerusform>%n sin utilidad</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n repeated</source>
        <comment>%n repeated</comment>
        <translation>
            <numerusform>%n repetido</numerusform>
            <numerusform>%n repetidos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n saved pages</source>
        <comment>%n saved page</comment>
        <translation>
            <numerusform>%n página guardada</numerusform>
            <numerusform>%n páginas guardadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n saved pages added</source>
        <comment>%n saved page added</comment>
        <translation>
            <numerusform>%n página guardada añadida</numerusform>
            <numerusform>%n páginas guardadas añadidas</numerusform>
        </translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Añadidos</translation>
    </message>
    <message>
        <source>Collected</source>
        <translation>En la colección</translation>
    </message>
    <message>
        <source>In the queue</source>
        <translation>En la cola</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Rechazados</translation>
    </message>
    <message>
        <source>Repeated</source>
        <translation>Repetidos</translation>
    </message>
    <message numerus="yes">
        <source>add %n books</source>
        <comment>add %n book</comment>
        <translation>
            <numerusform>añadir %n libro</numerusform>
            <numerusform>añadir %n libros</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>add %n saved pages</source>
        <comment>add %n saved page</comment>
        <translation>
            <numerusform>añadir %n página guardada</numerusform>
            <numerusform>añadir %n páginas guardadas</numerusform>
        </translation>
    </message>
    <message>
        <source>add {books} and {pages}</source>
        <translation>añadir {books} y {pages}</translation>
    </message>
</context>
<context>
    <name>ResultsPanel</name>
    <message numerus="yes">
        <source>%n books</source>
        <comment>%n book</comment>
        <translation>
            <numerusform>%n libro</numerusform>
            <numerusform>%n libros</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} selected</source>
        <translation>{count} elegidos</translation>
    </message>
    <message>
        <source>{shown} of {total} books</source>
        <translation>{shown} de {total} libros</translation>
    </message>
</context>
<context>
    <name>ResultsView</name>
    <message>
        <source>&amp;Columns</source>
        <translation>&amp;Columnas</translation>
    </message>
    <message>
        <source>&amp;Sort by</source>
        <translation>&amp;Ordenar por</translation>
    </message>
    <message>
        <source>A click sorts, with Shift within the columns before. A right click chooses columns.</source>
        <translation>Un clic ordena, con Mayús dentro de las columnas anteriores. Un clic derecho elige columnas.</translation>
    </message>
    <message>
        <source>A window of its own, without network; nothing of it is kept</source>
        <translation>Una ventana aparte, sin red; no se conserva nada de ella</translation>
    </message>
    <message>
        <source>Change the words in the line above, or press Esc in it to see all books again.</source>
        <translation>Cambie las palabras de la línea de arriba, o pulse Esc en ella para ver otra vez todos los libros.</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Vaciar el filtro</translation>
    </message>
    <message>
        <source>Collected books</source>
        <translation>Libros de la colección</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columnas</translation>
    </message>
    <message>
        <source>Each book appears here as soon as its page has been read.</source>
        <translation>Cada libro aparece aquí en cuanto se ha leído su página.</translation>
    </message>
    <message>
        <source>Links, text, exports and saved pages can be dropped anywhere on the window.</source>
        <translation>Se pueden soltar enlaces, texto, exportaciones y páginas guardadas en cualquier lugar de la ventana.</translation>
    </message>
    <message>
        <source>No books yet</source>
        <translation>Todavía no hay libros</translation>
    </message>
    <message>
        <source>Nothing matches the filter</source>
        <translation>Nada coincide con el filtro</translation>
    </message>
    <message>
        <source>Paste Goodreads links into the box above and press Add.</source>
        <translation>Pegue enlaces de Goodreads en el cuadro de arriba y pulse «Añadir».</translation>
    </message>
    <message>
        <source>Try it with invented books</source>
        <translation>Probarlo con libros inventados</translation>
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
            <numerusform>%n libro</numerusform>
            <numerusform>%n libros</numerusform>
        </translation>
    </message>
    <message>
        <source>All books</source>
        <translation>Todos los libros</translation>
    </message>
    <message>
        <source>Selected books</source>
        <translation>Libros elegidos</translation>
    </message>
    <message>
        <source>Shown books</source>
        <translation>Libros que se ven</translation>
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
        <translation>Un texto de {len} caracteres ({shown}) se acortó a {limit}.</translation>
    </message>
    <message>
        <source>Already collected. Fetch it again if its page may have changed.</source>
        <translation>Ya está en la colección. Descárguelo de nuevo si su página puede haber cambiado.</translation>
    </message>
    <message>
        <source>Already in the queue.</source>
        <translation>Ya está en la cola.</translation>
    </message>
    <message>
        <source>A SOCKS proxy needs the Python package PySocks, which is not installed here.</source>
        <translation>Un proxy SOCKS necesita el paquete de Python PySocks, que no está instalado aquí.</translation>
    </message>
    <message>
        <source>A pasted page could not be kept on the disk ({error}). Make room there, or add the page as a file.</source>
        <translation>Una página pegada no se pudo guardar en el disco ({error}). Haga sitio en él o añada la página como archivo.</translation>
    </message>
    <message>
        <source>A text in this row has no end, or is far too long, so the rest of the row was left out. Check that no book is missing, and export your library again if one is.</source>
        <translation>Un texto de esta fila no termina o es demasiado largo, así que se omitió el resto de la fila. Compruebe que no falte ningún libro y, si falta, exporte otra vez su biblioteca.</translation>
    </message>
    <message>
        <source>An ISBN is not a link: open {part} in your browser and copy the address of the book&apos;s page.</source>
        <translation>Un ISBN no es un enlace: abra {part} en el navegador y copie la dirección de la página del libro.</translation>
    </message>
    <message>
        <source>Another program holds the database in {folder}. bookq waits for it and goes on by itself; a backup or synchronising program is the usual cause.</source>
        <translation>Otro programa retiene la base de datos de {folder}. bookq espera y sigue por sí solo; suele ser un programa de copias de seguridad o de sincronización.</translation>
    </message>
    <message>
        <source>Book {requested} was asked for; Goodreads leads from there to this edition, book {led_to}.</source>
        <translation>Se pidió el libro {requested}; Goodreads lleva de ahí a esta edición, el libro {led_to}.</translation>
    </message>
    <message>
        <source>Canceled while it ran.</source>
        <translation>Cancelada mientras estaba en curso.</translation>
    </message>
    <message>
        <source>Fetching, {size} kB</source>
        <translation>Descargando, {size} kB</translation>
    </message>
    <message>
        <source>Goodreads answered with a list page, not with a book. Open the link in your browser and, if it shows the book, save the page there and drop the file here.</source>
        <translation>Goodreads respondió con una página de lista, no con un libro. Abra el enlace en el navegador y, si muestra el libro, guarde allí la página y suelte el archivo aquí.</translation>
    </message>
    <message>
        <source>Goodreads answered with a page of editions, not with a book. Open the link in your browser and, if it shows the book, save the page there and drop the file here.</source>
        <translation>Goodreads respondió con una página de ediciones, no con un libro. Abra el enlace en el navegador y, si muestra el libro, guarde allí la página y suelte el archivo aquí.</translation>
    </message>
    <message>
        <source>Goodreads answered with a page of quotes, not with a book. Open the link in your browser and, if it shows the book, save the page there and drop the file here.</source>
        <translation>Goodreads respondió con una página de citas, no con un libro. Abra el enlace en el navegador y, si muestra el libro, guarde allí la página y suelte el archivo aquí.</translation>
    </message>
    <message>
        <source>Goodreads answered with a page of reviews, not with a book. Open the link in your browser and, if it shows the book, save the page there and drop the file here.</source>
        <translation>Goodreads respondió con una página de reseñas, no con un libro. Abra el enlace en el navegador y, si muestra el libro, guarde allí la página y suelte el archivo aquí.</translation>
    </message>
    <message>
        <source>Goodreads answered with a search page, not with a book. Open the link in your browser and, if it shows the book, save the page there and drop the file here.</source>
        <translation>Goodreads respondió con una página de búsqueda, no con un libro. Abra el enlace en el navegador y, si muestra el libro, guarde allí la página y suelte el archivo aquí.</translation>
    </message>
    <message>
        <source>Goodreads answered with a shelf page, not with a book. Open the link in your browser and, if it shows the book, save the page there and drop the file here.</source>
        <translation>Goodreads respondió con una página de estantería, no con un libro. Abra el enlace en el navegador y, si muestra el libro, guarde allí la página y suelte el archivo aquí.</translation>
    </message>
    <message>
        <source>Goodreads answered with the page of a series, not with a book. Open the link in your browser and, if it shows the book, save the page there and drop the file here.</source>
        <translation>Goodreads respondió con la página de una serie, no con un libro. Abra el enlace en el navegador y, si muestra el libro, guarde allí la página y suelte el archivo aquí.</translation>
    </message>
    <message>
        <source>Goodreads answered with the page of an author, not with a book. Open the link in your browser and, if it shows the book, save the page there and drop the file here.</source>
        <translation>Goodreads respondió con la página de un autor, no con un libro. Abra el enlace en el navegador y, si muestra el libro, guarde allí la página y suelte el archivo aquí.</translation>
    </message>
    <message>
        <source>Goodreads answered with the sign-in page, not with a book. Open the link in your browser and, if it shows the book, save the page there and drop the file here.</source>
        <translation>Goodreads respondió con la página de inicio de sesión, no con un libro. Abra el enlace en el navegador y, si muestra el libro, guarde allí la página y suelte el archivo aquí.</translation>
    </message>
    <message>
        <source>Goodreads cannot be reached at the moment. The queue goes on by itself when it can.</source>
        <translation>No se puede llegar a Goodreads en este momento. La cola sigue por sí sola cuando se pueda.</translation>
    </message>
    <message>
        <source>Goodreads sent a page that bookq does not understand; perhaps its layout is new. Look for an update of bookq, and if there is none, please report this with the details.</source>
        <translation>Goodreads envió una página que bookq no entiende; quizá su diseño es nuevo. Busque una versión más reciente de bookq y, si no la hay, comuníquelo con los detalles.</translation>
    </message>
    <message>
        <source>ISBN-10 {short} and ISBN-13 {long_form} are of different books; both are kept.</source>
        <translation>El ISBN-10 {short} y el ISBN-13 {long_form} son de libros distintos; se conservan los dos.</translation>
    </message>
    <message>
        <source>Not a Goodreads book link: it leads to {part}.</source>
        <translation>No es un enlace de libro de Goodreads: lleva a {part}.</translation>
    </message>
    <message>
        <source>Only the first {millions} million characters were read. Add the rest in a second go.</source>
        <translation>Solo se leyeron los primeros {millions} millones de caracteres. Añada el resto en una segunda vez.</translation>
    </message>
    <message>
        <source>Only the first {most_candidates} links were read. Add the rest in a second go.</source>
        <translation>Solo se leyeron los primeros {most_candidates} enlaces. Añada el resto en una segunda vez.</translation>
    </message>
    <message>
        <source>Only the first {most_files} files of this folder were read. Add the rest folder by folder.</source>
        <translation>Solo se leyeron los primeros {most_files} archivos de esta carpeta. Añada el resto carpeta por carpeta.</translation>
    </message>
    <message>
        <source>Only the first {told} bookmarks of Goodreads were read. Add the rest in a second go.</source>
        <translation>Solo se leyeron los primeros {told} marcadores de Goodreads. Añada el resto en una segunda vez.</translation>
    </message>
    <message>
        <source>Other bookq commands cannot reach this one ({error}).</source>
        <translation>Otras órdenes de bookq no pueden comunicarse con este ({error}).</translation>
    </message>
    <message>
        <source>Reading the file</source>
        <translation>Leyendo el archivo</translation>
    </message>
    <message>
        <source>Reading the page</source>
        <translation>Leyendo la página</translation>
    </message>
    <message>
        <source>Reading this file took too long. Copy it to this computer&apos;s own disk and add it again.</source>
        <translation>Leer este archivo tardó demasiado. Cópielo al disco de este equipo y añádalo otra vez.</translation>
    </message>
    <message>
        <source>Some star counts are below zero; they are kept as the page gives them.</source>
        <translation>Algunos recuentos de estrellas son negativos; se conservan como los da la página.</translation>
    </message>
    <message>
        <source>The cover could not be fetched.</source>
        <translation>No se pudo descargar la portada.</translation>
    </message>
    <message>
        <source>The database could not be written in {folder} ({error}).</source>
        <translation>No se pudo escribir la base de datos de {folder} ({error}).</translation>
    </message>
    <message>
        <source>The database in {folder} is damaged. Start bookq again: it sets the damaged file aside and takes over all that can still be read.</source>
        <translation>La base de datos de {folder} está dañada. Inicie bookq otra vez: aparta el archivo dañado y recupera todo lo que aún se puede leer.</translation>
    </message>
    <message>
        <source>The disk that holds {folder} is full. Free some space: nothing is lost, and bookq goes on by itself.</source>
        <translation>El disco de {folder} está lleno. Libere espacio: no se pierde nada y bookq sigue por sí solo.</translation>
    </message>
    <message>
        <source>The figure for {shown} is below zero; it is kept as the page gives it.</source>
        <translation>La cifra de {shown} es negativa; se conserva como la da la página.</translation>
    </message>
    <message>
        <source>The files could not be read.</source>
        <translation>No se pudieron leer los archivos.</translation>
    </message>
    <message>
        <source>The first publication in {known} is far in the future; it is kept as given.</source>
        <translation>La primera publicación, {known}, queda muy lejos en el futuro; se conserva como se da.</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be opened. Is its disk still connected? bookq keeps trying.</source>
        <translation>La carpeta {folder} no se puede abrir. ¿Sigue conectado su disco? bookq lo sigue intentando.</translation>
    </message>
    <message>
        <source>The name of the file is too long. Choose a shorter one.</source>
        <translation>El nombre del archivo es demasiado largo. Elija uno más corto.</translation>
    </message>
    <message>
        <source>The name {name} says no format. Let it end in one of {ends}.</source>
        <translation>El nombre {name} no indica ningún formato. Debe terminar en uno de {ends}.</translation>
    </message>
    <message>
        <source>The page counts more reviews ({reviews}) than ratings ({ratings}); both are kept.</source>
        <translation>La página cuenta más reseñas ({reviews}) que valoraciones ({ratings}); se conservan ambas.</translation>
    </message>
    <message>
        <source>The page does not say which edition it shows; the id may be that of a better known one.</source>
        <translation>La página no dice qué edición muestra; el id puede ser el de otra más conocida.</translation>
    </message>
    <message>
        <source>The page gives {part} pages; that was left out.</source>
        <translation>La página da {part} páginas; se omitió.</translation>
    </message>
    <message>
        <source>The page gives {quoted} for the {field}, which cannot be right; it was left out.</source>
        <translation>La página da {quoted} para {field}, lo que no puede ser correcto; se omitió.</translation>
    </message>
    <message>
        <source>The page in this file is damaged. Save it again in your browser.</source>
        <translation>La página de este archivo está dañada. Guárdela otra vez en el navegador.</translation>
    </message>
    <message>
        <source>The page in {name} is larger than {most_bytes} MB, far more than the page of a book. Save it again as HTML only.</source>
        <translation>La página de {name} ocupa más de {most_bytes} MB, mucho más que la de un libro. Guárdela otra vez solo como HTML.</translation>
    </message>
    <message>
        <source>The page is far larger than a book&apos;s page can be, so bookq stopped reading it. Look at it in your browser.</source>
        <translation>La página es mucho más grande de lo que puede ser la de un libro, así que bookq dejó de leerla. Mírela en el navegador.</translation>
    </message>
    <message>
        <source>The page lists a contributor without a name; it was left out.</source>
        <translation>La página menciona a un participante sin nombre; se omitió.</translation>
    </message>
    <message>
        <source>The page lists a series without a name; it was left out.</source>
        <translation>La página menciona una serie sin nombre; se omitió.</translation>
    </message>
    <message>
        <source>The page lists an award without a name; it was left out.</source>
        <translation>La página menciona un premio sin nombre; se omitió.</translation>
    </message>
    <message>
        <source>The page shows only the first genres; the rest is hidden behind a button.</source>
        <translation>La página solo muestra los primeros géneros; los demás están ocultos tras un botón.</translation>
    </message>
    <message>
        <source>The page shows the title {quoted}, but its data is of {quoted1}.</source>
        <translation>La página muestra el título {quoted}, pero sus datos son de {quoted1}.</translation>
    </message>
    <message>
        <source>Goodreads answered with another book than the one that was asked for.</source>
        <translation>Goodreads respondió con un libro distinto del que se pidió.</translation>
    </message>
    <message>
        <source>1 book</source>
        <translation>1 libro</translation>
    </message>
    <message>
        <source>1 book could not be read from it and will be fetched again.</source>
        <translation>1 libro ya no se pudo leer y se descargará de nuevo.</translation>
    </message>
    <message>
        <source>1 book was here already in a newer form</source>
        <translation>1 libro ya estaba aquí en una forma más reciente</translation>
    </message>
    <message>
        <source>1 job</source>
        <translation>1 tarea</translation>
    </message>
    <message>
        <source>1 kept page is read again.</source>
        <translation>Se vuelve a leer 1 página conservada.</translation>
    </message>
    <message>
        <source>1 line could not be read and was left out</source>
        <translation>1 línea no se pudo leer y se dejó fuera</translation>
    </message>
    <message>
        <source>1 note</source>
        <translation>1 nota</translation>
    </message>
    <message>
        <source>Added.</source>
        <translation>Añadido.</translation>
    </message>
    <message>
        <source>An average rating of {rating} cannot be right; it is kept as the page gives it.</source>
        <translation>Una valoración media de {rating} no puede ser correcta; se conserva como la da la página.</translation>
    </message>
    <message>
        <source>Another program holds the database in {folder}. Try again in a moment; a backup or synchronising program is the usual cause.</source>
        <translation>Otro programa retiene la base de datos en {folder}. Inténtelo de nuevo en un momento; suele ser un programa de copias de seguridad o de sincronización.</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Conectando</translation>
    </message>
    <message>
        <source>Following a redirect</source>
        <translation>Siguiendo una redirección</translation>
    </message>
    <message>
        <source>Goodreads asked us to slow down. bookq makes a pause and then tries a single page. Meanwhile you can save pages in your browser and drop the files here.</source>
        <translation>Goodreads nos pidió ir más despacio. bookq hace una pausa y luego prueba con una sola página. Mientras tanto puede guardar páginas en el navegador y soltar los archivos aquí.</translation>
    </message>
    <message>
        <source>Goodreads asks for a puzzle that only a person can solve. Open Goodreads in your browser once; bookq waits a while and then tries a single page.</source>
        <translation>Goodreads pide un acertijo que solo puede resolver una persona. Abra Goodreads una vez en el navegador; bookq espera un rato y luego prueba con una sola página.</translation>
    </message>
    <message>
        <source>Goodreads did not answer in time.</source>
        <translation>Goodreads no respondió a tiempo.</translation>
    </message>
    <message>
        <source>Goodreads does not let this connection in at the moment. bookq waits a while and then tries a single page. Meanwhile you can save pages in your browser and drop the files here.</source>
        <translation>Goodreads no deja entrar esta conexión en este momento. bookq espera un rato y luego prueba con una sola página. Mientras tanto puede guardar páginas en el navegador y soltar los archivos aquí.</translation>
    </message>
    <message>
        <source>Goodreads gave an answer that bookq does not know.</source>
        <translation>Goodreads dio una respuesta que bookq no conoce.</translation>
    </message>
    <message>
        <source>Goodreads has no such book (404). The book may have been deleted; look for it on the site and add the link you find there.</source>
        <translation>Goodreads no tiene ese libro (404). Quizá se borró el libro; búsquelo en el sitio y añada el enlace que encuentre allí.</translation>
    </message>
    <message>
        <source>Goodreads has trouble of its own right now.</source>
        <translation>Goodreads tiene ahora mismo sus propios problemas.</translation>
    </message>
    <message>
        <source>Goodreads leads from this link to a page that is not a book&apos;s.</source>
        <translation>Goodreads lleva de este enlace a una página que no es de un libro.</translation>
    </message>
    <message>
        <source>Goodreads refuses to answer bookq at the moment. bookq waits a while and then tries a single page. Meanwhile you can save pages in your browser and drop the files here.</source>
        <translation>Goodreads se niega a responder a bookq en este momento. bookq espera un rato y luego prueba con una sola página. Mientras tanto puede guardar páginas en el navegador y soltar los archivos aquí.</translation>
    </message>
    <message>
        <source>Goodreads says it has no such book.</source>
        <translation>Goodreads dice que no tiene ese libro.</translation>
    </message>
    <message>
        <source>Goodreads sends this link round in circles.</source>
        <translation>Goodreads hace dar vueltas a este enlace.</translation>
    </message>
    <message>
        <source>Goodreads sent an empty page, as it does when it is too busy to fill it.</source>
        <translation>Goodreads envió una página vacía, como hace cuando está demasiado ocupado para llenarla.</translation>
    </message>
    <message>
        <source>Goodreads stumbled over an error of its own.</source>
        <translation>Goodreads tropezó con un error propio.</translation>
    </message>
    <message>
        <source>Goodreads took too long to put the page together and gave up on it.</source>
        <translation>Goodreads tardó demasiado en componer la página y lo dejó.</translation>
    </message>
    <message>
        <source>Goodreads wants to see a browser before it goes on, as it does when asked too often. bookq waits a while and then tries a single page. Meanwhile you can save pages in your browser and drop the files here.</source>
        <translation>Goodreads quiere ver un navegador antes de seguir, como hace cuando se le pregunta demasiado. bookq espera un rato y luego prueba con una sola página. Mientras tanto puede guardar páginas en el navegador y soltar los archivos aquí.</translation>
    </message>
    <message>
        <source>No page is kept of these books. Fetch them again instead.</source>
        <translation>No se guarda ninguna página de estos libros. Descárguelos de nuevo.</translation>
    </message>
    <message>
        <source>No safe connection to Goodreads could be made ({reason}). Check the clock of this computer, and whether a virus scanner, a company network or a hotel&apos;s sign-in page stands in between; the queue goes on by itself once that is solved.</source>
        <translation>No se pudo establecer una conexión segura con Goodreads ({reason}). Compruebe el reloj de este equipo y si hay por medio un antivirus, una red de empresa o la página de acceso de un hotel; la cola sigue por sí sola cuando se resuelva.</translation>
    </message>
    <message>
        <source>Nothing was changed: everything in this backup is here already.</source>
        <translation>No se ha cambiado nada: todo lo que hay en esta copia ya está aquí.</translation>
    </message>
    <message>
        <source>Nothing was changed: what can be read of this backup is here already. {left_out}.</source>
        <translation>No se ha cambiado nada: lo que se puede leer de esta copia ya está aquí. {left_out}.</translation>
    </message>
    <message>
        <source>One folder in this folder may not be read. Change its permissions and add it again.</source>
        <translation>No hay permiso para leer una carpeta de esta carpeta. Cambie sus permisos y añádala de nuevo.</translation>
    </message>
    <message>
        <source>One other file in this archive holds neither pages nor links.</source>
        <translation>Otro archivo de este archivo comprimido no contiene ni páginas ni enlaces.</translation>
    </message>
    <message>
        <source>One other file in this folder holds neither pages nor links.</source>
        <translation>Otro archivo de esta carpeta no contiene ni páginas ni enlaces.</translation>
    </message>
    <message>
        <source>Only a part of this archive was read, so much is in it. Unpack it and add the folder.</source>
        <translation>Solo se leyó una parte de este archivo comprimido, pues contiene demasiado. Descomprímalo y añada la carpeta.</translation>
    </message>
    <message>
        <source>Reading the kept page</source>
        <translation>Leyendo la página guardada</translation>
    </message>
    <message>
        <source>Restored {books}, {jobs} and {notes}.</source>
        <translation>Restaurado: {books}, {jobs} y {notes}.</translation>
    </message>
    <message>
        <source>Restored {books}, {jobs} and {notes}. {left_out}.</source>
        <translation>Restaurado: {books}, {jobs} y {notes}. {left_out}.</translation>
    </message>
    <message>
        <source>Restored {books}, {jobs} and {notes}; {older}.</source>
        <translation>Restaurado: {books}, {jobs} y {notes}; {older}.</translation>
    </message>
    <message>
        <source>Restored {books}, {jobs} and {notes}; {older}. {left_out}.</source>
        <translation>Restaurado: {books}, {jobs} y {notes}; {older}. {left_out}.</translation>
    </message>
    <message>
        <source>That is little for a file of its size: the rest may still be in it, so do not delete it.</source>
        <translation>Es poco para un archivo de ese tamaño: el resto puede seguir en él, así que no lo borre.</translation>
    </message>
    <message>
        <source>The backup {name} could not be written or read ({error}).</source>
        <translation>La copia de seguridad {name} no se pudo escribir o leer ({error}).</translation>
    </message>
    <message>
        <source>The collection in {folder} was written by a newer bookq. Update this one; nothing was changed.</source>
        <translation>La colección de {folder} fue escrita por un bookq más nuevo. Actualice este; no se ha cambiado nada.</translation>
    </message>
    <message>
        <source>The connection to Goodreads broke.</source>
        <translation>Se cortó la conexión con Goodreads.</translation>
    </message>
    <message>
        <source>The data within the page could not be read, so the record holds only what the page shows.</source>
        <translation>No se pudieron leer los datos de la página, así que el registro solo contiene lo que la página muestra.</translation>
    </message>
    <message>
        <source>The database in {folder} could not be used ({error}). Try again; bookq doctor may say more.</source>
        <translation>No se pudo usar la base de datos de {folder} ({error}). Inténtelo de nuevo; bookq doctor quizá diga más.</translation>
    </message>
    <message>
        <source>The database was damaged. Recovered from it: {jobs} and {books}; the damaged file was kept in {aside}.</source>
        <translation>La base de datos estaba dañada. Se recuperó de ella: {jobs} y {books}; el archivo dañado se guardó en {aside}.</translation>
    </message>
    <message>
        <source>The disk that holds {folder} is full. Free some space, then try again.</source>
        <translation>El disco de {folder} está lleno. Libere espacio y vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>The disk that holds {folder} is full. Free some space, then try again; what was saved before is not touched.</source>
        <translation>El disco que contiene {folder} está lleno. Libere espacio e inténtelo de nuevo; lo que ya estaba guardado no se ha tocado.</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be opened. Is its disk still connected?</source>
        <translation>No se puede abrir la carpeta {folder}. ¿Sigue conectado su disco?</translation>
    </message>
    <message>
        <source>The kept page of this book cannot be read. Its record stays as it is; fetch the book again to get a fresh page.</source>
        <translation>La página guardada de este libro no se puede leer. Su registro queda como está; descargue de nuevo el libro para tener una página reciente.</translation>
    </message>
    <message>
        <source>The new store could not be closed.</source>
        <translation>No se pudo cerrar el nuevo almacén.</translation>
    </message>
    <message>
        <source>The page broke off in the middle.</source>
        <translation>La página se cortó a la mitad.</translation>
    </message>
    <message>
        <source>The page came so slowly that bookq stopped waiting.</source>
        <translation>La página llegaba tan despacio que bookq dejó de esperar.</translation>
    </message>
    <message>
        <source>The page does not tell what each contributor did; those without a role count as authors.</source>
        <translation>La página no dice qué hizo cada participante; quienes no tienen función cuentan como autores.</translation>
    </message>
    <message>
        <source>The page gives the year {year} as date of {field}, which cannot be right; it was left out.</source>
        <translation>La página da el año {year} como fecha de {field}, lo que no puede ser correcto; se omitió.</translation>
    </message>
    <message>
        <source>The page gives two numbers for its book, {get} and {number}; the first one is used.</source>
        <translation>La página da dos números para su libro, {get} y {number}; se usa el primero.</translation>
    </message>
    <message>
        <source>The page gives two numbers for its book, {number} and {other}; the first one is used.</source>
        <translation>La página da dos números para su libro, {number} y {other}; se usa el primero.</translation>
    </message>
    <message>
        <source>The page gives {given} as star counts, which cannot be right; they were left out.</source>
        <translation>La página da {given} como recuentos de estrellas, lo que no puede ser correcto; se omitieron.</translation>
    </message>
    <message>
        <source>The page gives {quoted} as ASIN, but those begin with B0; it was left out.</source>
        <translation>La página da {quoted} como ASIN, pero esos empiezan por B0; se omitió.</translation>
    </message>
    <message>
        <source>The page gives {quoted} as ISBN-10, but that is no valid one; it was left out.</source>
        <translation>La página da {quoted} como ISBN-10, pero no es válido; se omitió.</translation>
    </message>
    <message>
        <source>The page gives {quoted} as ISBN-13, but that is no valid one; it was left out.</source>
        <translation>La página da {quoted} como ISBN-13, pero no es válido; se omitió.</translation>
    </message>
    <message>
        <source>The page gives {quoted} as average rating, which cannot be right; it was left out.</source>
        <translation>La página da {quoted} como valoración media, lo que no puede ser correcto; se omitió.</translation>
    </message>
    <message>
        <source>The page gives {quoted} as cover, but that is no web address; it was left out.</source>
        <translation>La página da {quoted} como portada, pero no es una dirección web; se omitió.</translation>
    </message>
    <message>
        <source>The page gives {quoted} as date of this edition, which could not be read.</source>
        <translation>La página da {quoted} como fecha de esta edición, que no se pudo leer.</translation>
    </message>
    <message>
        <source>The page gives {quoted} as date of {field}, which cannot be right; it was left out.</source>
        <translation>La página da {quoted} como fecha de {field}, lo que no puede ser correcto; se omitió.</translation>
    </message>
    <message>
        <source>The page is made differently than bookq expects; {sentence}: {listed}.</source>
        <translation>La página está hecha de otro modo del que bookq espera; {sentence}: {listed}.</translation>
    </message>
    <message>
        <source>The page of this book is not kept any more, so it cannot be read again. Fetch the book again instead; its record stays as it is until then.</source>
        <translation>La página de este libro ya no está guardada, así que no se puede volver a leer. Descargue de nuevo el libro; su registro queda como está hasta entonces.</translation>
    </message>
    <message>
        <source>The program part that reads saved pages stopped while it read this one. bookq tries such a page twice; if both fail, please report it together with the page.</source>
        <translation>La parte del programa que lee páginas guardadas se detuvo al leer esta. bookq prueba dos veces con una página así; si ambas fallan, comuníquelo junto con la página.</translation>
    </message>
    <message>
        <source>The proxy does not work. Check its address in the settings; the queue goes on by itself when it answers.</source>
        <translation>El proxy no funciona. Compruebe su dirección en los ajustes; la cola sigue por sí sola cuando responda.</translation>
    </message>
    <message>
        <source>The proxy is an address like http://proxy.example:3128, or empty for none.</source>
        <translation>El proxy es una dirección como http://proxy.example:3128, o vacío para ninguno.</translation>
    </message>
    <message>
        <source>The publication date {known} is far in the future; it is kept as the page gives it.</source>
        <translation>La fecha de publicación {known} queda muy lejos en el futuro; se conserva como la da la página.</translation>
    </message>
    <message>
        <source>The report could not be written to {file} ({error}). Choose another folder.</source>
        <translation>No se pudo escribir el informe en {file} ({error}). Elija otra carpeta.</translation>
    </message>
    <message>
        <source>The report is in {names}. No page is kept for this job, so it holds only what happened.</source>
        <translation>El informe está en {names}. No se guarda ninguna página de esta tarea, así que solo contiene lo que ocurrió.</translation>
    </message>
    <message>
        <source>The report is in {names}: the page as it came, and what happened. Cookies are not in it.</source>
        <translation>El informe está en {names}: la página tal como llegó y lo que ocurrió. No contiene cookies.</translation>
    </message>
    <message>
        <source>The same book as further up.</source>
        <translation>El mismo libro que más arriba.</translation>
    </message>
    <message>
        <source>The settings in {file} are not ours; defaults are used.</source>
        <translation>Los ajustes de {file} no son de bookq; se usan los predeterminados.</translation>
    </message>
    <message>
        <source>The settings in {file} could not be read ({error}); defaults are used.</source>
        <translation>No se pudieron leer los ajustes de {file} ({error}); se usan los predeterminados.</translation>
    </message>
    <message>
        <source>The star counts add up to {sum}, not to {ratings} ratings; both are kept.</source>
        <translation>Los recuentos de estrellas suman {sum}, no {ratings} valoraciones; se conservan ambos.</translation>
    </message>
    <message>
        <source>The star counts give an average of {mean}, not {rating}; both are kept.</source>
        <translation>Los recuentos de estrellas dan una media de {mean}, no {rating}; se conservan ambos.</translation>
    </message>
    <message>
        <source>The store holds a key that bookq did not write.</source>
        <translation>El almacén contiene una clave que bookq no escribió.</translation>
    </message>
    <message>
        <source>The store holds a value that bookq did not write.</source>
        <translation>El almacén contiene un valor que bookq no escribió.</translation>
    </message>
    <message>
        <source>The store is closed.</source>
        <translation>El almacén está cerrado.</translation>
    </message>
    <message>
        <source>There are more than {MOST_ITEMS} {shown}; the rest was left out.</source>
        <translation>Hay más de {MOST_ITEMS} {shown}; el resto se omitió.</translation>
    </message>
    <message>
        <source>There are no files in this archive.</source>
        <translation>No hay archivos en este archivo comprimido.</translation>
    </message>
    <message>
        <source>There are no files in this folder that bookq could read.</source>
        <translation>En esta carpeta no hay archivos que bookq pueda leer.</translation>
    </message>
    <message>
        <source>There is no book number in this address. Open the book&apos;s page and copy its address again.</source>
        <translation>En esta dirección no hay ningún número de libro. Abra la página del libro y copie otra vez su dirección.</translation>
    </message>
    <message>
        <source>There is no connection to the internet, it seems. The queue goes on by itself when it is back.</source>
        <translation>Parece que no hay conexión a internet. La cola sigue por sí sola cuando vuelva.</translation>
    </message>
    <message>
        <source>There is no file {file}.</source>
        <translation>No existe el archivo {file}.</translation>
    </message>
    <message>
        <source>There is no folder {folder}. Make it first, or choose another.</source>
        <translation>No existe la carpeta {folder}. Créela primero o elija otra.</translation>
    </message>
    <message>
        <source>There is no format {key}. The formats are {known}.</source>
        <translation>No hay ningún formato {key}. Los formatos son {known}.</translation>
    </message>
    <message>
        <source>There is no link to a book on Goodreads in this file.</source>
        <translation>En este archivo no hay ningún enlace a un libro de Goodreads.</translation>
    </message>
    <message>
        <source>There is no page in {name}, or it is damaged. Save the page again in your browser.</source>
        <translation>En {name} no hay ninguna página, o está dañada. Guarde la página otra vez en el navegador.</translation>
    </message>
    <message>
        <source>There is no page in {name}. Save the page again in your browser.</source>
        <translation>En {name} no hay ninguna página. Guarde la página otra vez en el navegador.</translation>
    </message>
    <message>
        <source>There is something in this address that does not belong there (a name, a port or odd characters). Copy the address from the book&apos;s own page.</source>
        <translation>En esta dirección hay algo que no corresponde (un nombre, un puerto o caracteres extraños). Copie la dirección de la propia página del libro.</translation>
    </message>
    <message>
        <source>These are someone&apos;s notes on a book. Open the book and copy the address of its page.</source>
        <translation>Son notas de alguien sobre un libro. Abra el libro y copie la dirección de su página.</translation>
    </message>
    <message>
        <source>This Goodreads page is not the page of a book. Open the book and copy the address of its page.</source>
        <translation>Esta página de Goodreads no es la de un libro. Abra el libro y copie la dirección de su página.</translation>
    </message>
    <message>
        <source>This address looks a title up. Open it and copy the address of the book&apos;s page.</source>
        <translation>Esta dirección busca un título. Ábralo y copie la dirección de la página del libro.</translation>
    </message>
    <message>
        <source>This address looks an ISBN up. Open it and copy the address of the book&apos;s page.</source>
        <translation>Esta dirección busca un ISBN. Ábralo y copie la dirección de la página del libro.</translation>
    </message>
    <message>
        <source>This address names a work, not one edition. Open it and copy the address of the book&apos;s page.</source>
        <translation>Esta dirección nombra una obra, no una edición. Ábralo y copie la dirección de la página del libro.</translation>
    </message>
    <message>
        <source>This address only looks like Goodreads; it leads somewhere else. Copy the address from the book&apos;s own page.</source>
        <translation>Esta dirección solo se parece a Goodreads; lleva a otro sitio. Copie la dirección de la propia página del libro.</translation>
    </message>
    <message>
        <source>This backup cannot be opened ({reason}).</source>
        <translation>Esta copia de seguridad no se puede abrir ({reason}).</translation>
    </message>
    <message>
        <source>This export has no rows, so there is no book in it. Export your library again when it has books.</source>
        <translation>Esta exportación no tiene filas, así que no contiene ningún libro. Exporte su biblioteca de nuevo cuando tenga libros.</translation>
    </message>
    <message>
        <source>This file cannot be read: {error}.</source>
        <translation>No se puede leer este archivo: {error}.</translation>
    </message>
    <message>
        <source>This file holds another book. Open the book in your browser, wait until you see it, and save the page again.</source>
        <translation>Este archivo contiene otro libro. Abra el libro en el navegador, espere a verlo y guarde la página otra vez.</translation>
    </message>
    <message>
        <source>This file holds no book. Open the book in your browser, wait until you see it, and save the page again.</source>
        <translation>Este archivo no contiene ningún libro. Abra el libro en el navegador, espere a verlo y guarde la página otra vez.</translation>
    </message>
    <message>
        <source>This file is far larger than a book&apos;s page can be. Save the page again as HTML only.</source>
        <translation>Este archivo es mucho más grande de lo que puede ser la página de un libro. Guarde la página otra vez solo como HTML.</translation>
    </message>
    <message>
        <source>This file is not a saved page. Save the book&apos;s page in your browser as HTML and add that file.</source>
        <translation>Este archivo no es una página guardada. Guarde la página del libro en el navegador como HTML y añada ese archivo.</translation>
    </message>
    <message>
        <source>This folder may not be read. Change its permissions first.</source>
        <translation>No hay permiso para leer esta carpeta. Cambie antes sus permisos.</translation>
    </message>
    <message>
        <source>This is a PDF. Copy the links in it and paste them here.</source>
        <translation>Es un PDF. Copie los enlaces que contiene y péguelos aquí.</translation>
    </message>
    <message>
        <source>This is a Word file. Save it as plain text, or copy the links in it.</source>
        <translation>Es un archivo de Word. Guárdelo como texto simple, o copie los enlaces que contiene.</translation>
    </message>
    <message>
        <source>This is a backup of bookq. Use File &gt; Restore a backup… (or bookq restore FILE) to take it in.</source>
        <translation>Esto es una copia de seguridad de bookq. Use Archivo &gt; Restaurar una copia de seguridad… (o bookq restore ARCHIVO) para incorporarla.</translation>
    </message>
    <message>
        <source>This is a database. Export what you need from its program as HTML or CSV.</source>
        <translation>Es una base de datos. Exporte desde su programa lo que necesite como HTML o CSV.</translation>
    </message>
    <message>
        <source>This is a document of a word processor. Save it as plain text, or copy the links in it.</source>
        <translation>Es un documento de un procesador de textos. Guárdelo como texto simple, o copie los enlaces que contiene.</translation>
    </message>
    <message>
        <source>This is a document. Save it as plain text, or copy the links in it.</source>
        <translation>Es un documento. Guárdelo como texto simple, o copie los enlaces que contiene.</translation>
    </message>
    <message>
        <source>This is a file of Excel or another office program. Save it there as CSV or text and add that.</source>
        <translation>Es un archivo de Excel o de otro programa de oficina. Guárdelo allí como CSV o texto y añada eso.</translation>
    </message>
    <message>
        <source>This is a list page, not a book: open it in your browser and copy the links of the books you want.</source>
        <translation>Es una página de lista, no un libro: ábrala en el navegador y copie los enlaces de los libros que quiera.</translation>
    </message>
    <message>
        <source>This is a list page. Open it and copy the links of the books you want.</source>
        <translation>Es una página de lista. Ábrala y copie los enlaces de los libros que quiera.</translation>
    </message>
    <message>
        <source>This is a packed archive. Unpack it and add the folder.</source>
        <translation>Es un archivo comprimido. Descomprímalo y añada la carpeta.</translation>
    </message>
    <message>
        <source>This is a packed backup of Firefox. Export the bookmarks to HTML there and add that.</source>
        <translation>Es una copia de seguridad comprimida de Firefox. Exporte allí los marcadores a HTML y añada eso.</translation>
    </message>
    <message>
        <source>This is a page of awards. Open it and copy the links of the books you want.</source>
        <translation>Es una página de premios. Ábrala y copie los enlaces de los libros que quiera.</translation>
    </message>
    <message>
        <source>This is a page of editions, not a book: open it in your browser and copy the link of the edition you want.</source>
        <translation>Es una página de ediciones, no un libro: ábrala en el navegador y copie el enlace de la edición que quiera.</translation>
    </message>
    <message>
        <source>This is a page of quotes, not a book: open the book itself and save that page.</source>
        <translation>Es una página de citas, no un libro: abra el propio libro y guarde esa página.</translation>
    </message>
    <message>
        <source>This is a page of quotes. Open the book and copy the address of its page.</source>
        <translation>Es una página de citas. Abra el libro y copie la dirección de su página.</translation>
    </message>
    <message>
        <source>This is a page of reviews, not a book: open the book itself and save that page.</source>
        <translation>Es una página de reseñas, no un libro: abra el propio libro y guarde esa página.</translation>
    </message>
    <message>
        <source>This is a page of similar books. Open it and copy the links of the books you want.</source>
        <translation>Es una página de libros parecidos. Ábrala y copie los enlaces de los libros que quiera.</translation>
    </message>
    <message>
        <source>This is a picture. Save the page itself as HTML, not a picture of it.</source>
        <translation>Es una imagen. Guarde la propia página como HTML, no una imagen de ella.</translation>
    </message>
    <message>
        <source>This is a review. Open the book it is about and copy the address of its page.</source>
        <translation>Es una reseña. Abra el libro del que trata y copie la dirección de su página.</translation>
    </message>
    <message>
        <source>This is a search page, not a book: open it in your browser and copy the links of the books you want.</source>
        <translation>Es una página de búsqueda, no un libro: ábrala en el navegador y copie los enlaces de los libros que quiera.</translation>
    </message>
    <message>
        <source>This is a search. Open the book you mean and copy the address of its page.</source>
        <translation>Es una búsqueda. Abra el libro que busca y copie la dirección de su página.</translation>
    </message>
    <message>
        <source>This is a shelf page, not a book: open it in your browser and copy the links of the books you want.</source>
        <translation>Es una página de estantería, no un libro: ábrala en el navegador y copie los enlaces de los libros que quiera.</translation>
    </message>
    <message>
        <source>This is a shelf page. Open it and copy the links of the books you want.</source>
        <translation>Es una página de estantería. Ábrala y copie los enlaces de los libros que quiera.</translation>
    </message>
    <message>
        <source>This is a short link. Open it and copy the address of the book&apos;s page.</source>
        <translation>Es un enlace corto. Ábralo y copie la dirección de la página del libro.</translation>
    </message>
    <message>
        <source>This is a spreadsheet. Save it as CSV and add that file.</source>
        <translation>Es una hoja de cálculo. Guárdela como CSV y añada ese archivo.</translation>
    </message>
    <message>
        <source>This is a zip archive. Unpack it and add the folder.</source>
        <translation>Es un archivo zip. Descomprímalo y añada la carpeta.</translation>
    </message>
    <message>
        <source>This is an Excel file. Choose Save As in Excel, take CSV (UTF-8), and add that file.</source>
        <translation>Es un archivo de Excel. Elija «Guardar como» en Excel, tome CSV (UTF-8) y añada ese archivo.</translation>
    </message>
    <message>
        <source>This is an e-book. Copy the links in it, or look the book up on Goodreads.</source>
        <translation>Es un libro electrónico. Copie los enlaces que contiene o busque el libro en Goodreads.</translation>
    </message>
    <message>
        <source>This is someone&apos;s shelf. Open it and copy the links of the books you want.</source>
        <translation>Es la estantería de alguien. Ábrala y copie los enlaces de los libros que quiera.</translation>
    </message>
    <message>
        <source>This is the &quot;are you a robot&quot; check of Goodreads, not the book. Open the book in your browser, wait until you see it, and save the page again.</source>
        <translation>Es la comprobación «¿eres un robot?» de Goodreads, no el libro. Abra el libro en el navegador, espere a verlo y guarde la página otra vez.</translation>
    </message>
    <message>
        <source>This is the page of a character. Open the book and copy the address of its page.</source>
        <translation>Es la página de un personaje. Abra el libro y copie la dirección de su página.</translation>
    </message>
    <message>
        <source>This is the page of a genre. Open it and copy the links of the books you want.</source>
        <translation>Es la página de un género. Ábrala y copie los enlaces de los libros que quiera.</translation>
    </message>
    <message>
        <source>This is the page of a person. Open a book there and copy the address of its page.</source>
        <translation>Es la página de una persona. Abra allí un libro y copie la dirección de su página.</translation>
    </message>
    <message>
        <source>This is the page of a place. Open the book and copy the address of its page.</source>
        <translation>Es la página de un lugar. Abra el libro y copie la dirección de su página.</translation>
    </message>
    <message>
        <source>This is the page of a series, not a book: open it in your browser and copy the links of the books you want.</source>
        <translation>Es la página de una serie, no un libro: ábrala en el navegador y copie los enlaces de los libros que quiera.</translation>
    </message>
    <message>
        <source>This is the page of a series. Open it and copy the links of the books you want.</source>
        <translation>Es la página de una serie. Ábrala y copie los enlaces de los libros que quiera.</translation>
    </message>
    <message>
        <source>This is the page of an author, not a book: open it in your browser and copy the links of the books you want.</source>
        <translation>Es la página de un autor, no un libro: ábrala en el navegador y copie los enlaces de los libros que quiera.</translation>
    </message>
    <message>
        <source>This is the page of an author. Open it and copy the links of the books you want.</source>
        <translation>Es la página de un autor. Ábrala y copie los enlaces de los libros que quiera.</translation>
    </message>
    <message>
        <source>This is the puzzle that Goodreads shows to suspected robots, not the book. Open the book in your browser, wait until you see it, and save the page again.</source>
        <translation>Es el acertijo que Goodreads muestra a los supuestos robots, no el libro. Abra el libro en el navegador, espere a verlo y guarde la página otra vez.</translation>
    </message>
    <message>
        <source>This is the sign-in page, not a book: sign in (or out) first. Open the book in your browser, wait until you see it, and save the page again.</source>
        <translation>Es la página de inicio de sesión, no un libro: primero inicie (o cierre) sesión. Abra el libro en el navegador, espere a verlo y guarde la página otra vez.</translation>
    </message>
    <message>
        <source>This job is not in the queue any more.</source>
        <translation>Esta tarea ya no está en la cola.</translation>
    </message>
    <message>
        <source>This link leads away from Goodreads, and bookq does not follow it there. Open it in your browser to see where it goes.</source>
        <translation>Este enlace lleva fuera de Goodreads, y bookq no lo sigue hasta allí. Ábralo en el navegador para ver adónde va.</translation>
    </message>
    <message>
        <source>This link leads through another site. Open it and copy the address of the book&apos;s page.</source>
        <translation>Este enlace pasa por otro sitio. Ábralo y copie la dirección de la página del libro.</translation>
    </message>
    <message>
        <source>This link to bookq is too long. Copy the addresses and paste them into the window.</source>
        <translation>Este enlace a bookq es demasiado largo. Copie las direcciones y péguelas en la ventana.</translation>
    </message>
    <message>
        <source>This page is not one of Goodreads that bookq knows. If it is the page of a book, please report it with the details.</source>
        <translation>Esta página no es ninguna de Goodreads que bookq conozca. Si es la página de un libro, comuníquelo con los detalles.</translation>
    </message>
    <message>
        <source>This page lists editions. Open it and copy the link of the edition you want.</source>
        <translation>Esta página enumera ediciones. Ábrala y copie el enlace de la edición que quiera.</translation>
    </message>
    <message>
        <source>This page says &quot;request took too long&quot;. Open the book in your browser, wait until you see it, and save the page again.</source>
        <translation>Esta página dice «request took too long». Abra el libro en el navegador, espere a verlo y guarde la página otra vez.</translation>
    </message>
    <message>
        <source>This page says &quot;unexpected error&quot;. Open the book in your browser, wait until you see it, and save the page again.</source>
        <translation>Esta página dice «unexpected error». Abra el libro en el navegador, espere a verlo y guarde la página otra vez.</translation>
    </message>
    <message>
        <source>This page says that Goodreads did not let you in. Open the book in your browser, wait until you see it, and save the page again.</source>
        <translation>Esta página dice que Goodreads no dejó entrar. Abra el libro en el navegador, espere a verlo y guarde la página otra vez.</translation>
    </message>
    <message>
        <source>This page says that Goodreads had trouble of its own. Open the book in your browser, wait until you see it, and save the page again.</source>
        <translation>Esta página dice que Goodreads tenía sus propios problemas. Abra el libro en el navegador, espere a verlo y guarde la página otra vez.</translation>
    </message>
    <message>
        <source>This page says that Goodreads was asked too often. Open the book in your browser, wait until you see it, and save the page again.</source>
        <translation>Esta página dice que se preguntó demasiado a Goodreads. Abra el libro en el navegador, espere a verlo y guarde la página otra vez.</translation>
    </message>
    <message>
        <source>This page was saved before it was filled. Open the book in your browser, wait until you see it, and save the page again.</source>
        <translation>Esta página se guardó antes de llenarse. Abra el libro en el navegador, espere a verlo y guarde la página otra vez.</translation>
    </message>
    <message>
        <source>This row has no usable Book Id. Look the book up on Goodreads and add its link.</source>
        <translation>Esta fila no tiene un «Book Id» utilizable. Busque el libro en Goodreads y añada su enlace.</translation>
    </message>
    <message>
        <source>This saved page breaks off in the middle. Open the book in your browser, wait until you see it, and save the page again.</source>
        <translation>Esta página guardada se corta a la mitad. Abra el libro en el navegador, espere a verlo y guarde la página otra vez.</translation>
    </message>
    <message>
        <source>This saved page says &quot;Page not found&quot;. Open the book in your browser, wait until you see it, and save the page again.</source>
        <translation>Esta página guardada dice «Page not found». Abra el libro en el navegador, espere a verlo y guarde la página otra vez.</translation>
    </message>
    <message>
        <source>This saved page says that there is no such book. Open the book in your browser, wait until you see it, and save the page again.</source>
        <translation>Esta página guardada dice que no existe ese libro. Abra el libro en el navegador, espere a verlo y guarde la página otra vez.</translation>
    </message>
    <message>
        <source>This system is older than the Qt that bookq uses: its C library lacks {part}.</source>
        <translation>Este sistema es más antiguo que el Qt que usa bookq: a su biblioteca de C le falta {part}.</translation>
    </message>
    <message>
        <source>This table names books, but has neither links to them nor a column Book Id. Add the export of Goodreads itself (My Books, then Import and export), or a table with a column of links.</source>
        <translation>Esta tabla nombra libros, pero no tiene enlaces a ellos ni una columna «Book Id». Añada la exportación del propio Goodreads (My Books, luego Import and export) o una tabla con una columna de enlaces.</translation>
    </message>
    <message>
        <source>This took longer than {limit} seconds and was stopped. If that happens again and again, allow a job more time in the settings.</source>
        <translation>Esto tardó más de {limit} segundos y se detuvo. Si vuelve a ocurrir una y otra vez, permita en los ajustes más tiempo por tarea.</translation>
    </message>
    <message>
        <source>What Goodreads sent is not a web page at all.</source>
        <translation>Lo que envió Goodreads no es una página web.</translation>
    </message>
    <message>
        <source>bookq keeps its own files at {file}. Choose another name.</source>
        <translation>bookq guarda sus propios archivos en {file}. Elija otro nombre.</translation>
    </message>
    <message>
        <source>bookq may not read {part}. Give it read permission, or choose another folder.</source>
        <translation>bookq no tiene permiso para leer {part}. Dele permiso de lectura o elija otra carpeta.</translation>
    </message>
    <message>
        <source>bookq may not write to {folder}. Give it write permission, or choose another folder.</source>
        <translation>bookq no tiene permiso para escribir en {folder}. Dele permiso de escritura o elija otra carpeta.</translation>
    </message>
    <message>
        <source>{count} books</source>
        <translation>{count} libros</translation>
    </message>
    <message>
        <source>{count} books could not be read from it and will be fetched again.</source>
        <translation>{count} libros ya no se pudieron leer y se descargarán de nuevo.</translation>
    </message>
    <message>
        <source>{count} books were here already in a newer form</source>
        <translation>{count} libros ya estaban aquí en una forma más reciente</translation>
    </message>
    <message>
        <source>{count} folders in this folder may not be read. Change the permissions and add it again.</source>
        <translation>No hay permiso para leer {count} carpetas de esta carpeta. Cambie los permisos y añádala de nuevo.</translation>
    </message>
    <message>
        <source>{count} jobs</source>
        <translation>{count} tareas</translation>
    </message>
    <message>
        <source>{count} kept pages are read again.</source>
        <translation>Se vuelven a leer {count} páginas conservadas.</translation>
    </message>
    <message>
        <source>{count} lines could not be read and were left out</source>
        <translation>{count} líneas no se pudieron leer y se dejaron fuera</translation>
    </message>
    <message>
        <source>{count} notes</source>
        <translation>{count} notas</translation>
    </message>
    <message>
        <source>{count} other files in this archive hold neither pages nor links.</source>
        <translation>Otros {count} archivos de este archivo comprimido no contienen ni páginas ni enlaces.</translation>
    </message>
    <message>
        <source>{count} other files in this folder hold neither pages nor links.</source>
        <translation>Otros {count} archivos de esta carpeta no contienen ni páginas ni enlaces.</translation>
    </message>
    <message>
        <source>{file} is a file, where a folder is needed. Choose another folder.</source>
        <translation>{file} es un archivo, donde hace falta una carpeta. Elija otra carpeta.</translation>
    </message>
    <message>
        <source>{file} is a folder. Choose another name.</source>
        <translation>{file} es una carpeta. Elija otro nombre.</translation>
    </message>
    <message>
        <source>{name} holds too many files for one go. Unpack it and add the folder.</source>
        <translation>{name} contiene demasiados archivos para una sola vez. Descomprímalo y añada la carpeta.</translation>
    </message>
    <message>
        <source>{name} is damaged or was cut off, and nothing of it was taken in. Get a new copy of it.</source>
        <translation>{name} está dañado o cortado, y no se ha incorporado nada de él. Consiga una copia nueva.</translation>
    </message>
    <message>
        <source>{name} is damaged or was cut off. Get a new copy of it.</source>
        <translation>{name} está dañado o cortado. Consiga una copia nueva.</translation>
    </message>
    <message>
        <source>{name} is damaged or was cut off. What could be read of it was taken in: {books}, {jobs} and {notes}.</source>
        <translation>{name} está dañado o cortado. Lo que se pudo leer se ha incorporado: {books}, {jobs} y {notes}.</translation>
    </message>
    <message>
        <source>{name} is damaged, or packed in a way that bookq does not know. Unpack it and add the folder.</source>
        <translation>{name} está dañado o comprimido de una forma que bookq no conoce. Descomprímalo y añada la carpeta.</translation>
    </message>
    <message>
        <source>{name} is locked with a password. Unpack the archive and add the folder.</source>
        <translation>{name} está protegido con una contraseña. Descomprima el archivo y añada la carpeta.</translation>
    </message>
    <message>
        <source>{name} is no backup of bookq.</source>
        <translation>{name} no es una copia de seguridad de bookq.</translation>
    </message>
    <message>
        <source>{name} unpacks to far more than a backup of its size holds. It is not taken in.</source>
        <translation>{name} ocupa al descomprimirse mucho más que una copia de su tamaño. No se incorpora.</translation>
    </message>
    <message>
        <source>{name} was made by a newer bookq ({maker}). Update bookq, then restore it.</source>
        <translation>{name} se hizo con un bookq más reciente ({maker}). Actualice bookq y después restaure la copia.</translation>
    </message>
    <message>
        <source>{reason} The file {name} is as it was before.</source>
        <translation>{reason} El archivo {name} sigue como estaba.</translation>
    </message>
    <message>
        <source>{start}; install the packages that hold them.</source>
        <translation>{start}; instale los paquetes que las contienen.</translation>
    </message>
    <message>
        <source>{what} It said so all {tries} times bookq asked. The book may have been deleted; look for it on the site and add the link you find there.</source>
        <translation>{what} Lo dijo las {tries} veces que bookq preguntó. Quizá se borró el libro; búsquelo en el sitio y añada el enlace que encuentre allí.</translation>
    </message>
    <message>
        <source>{what} It sometimes says so by mistake, so bookq asks again in a few minutes before believing it.</source>
        <translation>{what} A veces lo dice por error, así que bookq vuelve a preguntar dentro de unos minutos antes de creerlo.</translation>
    </message>
    <message>
        <source>{what} It sometimes says so by mistake: retry it later. The book may have been deleted; look for it on the site and add the link you find there.</source>
        <translation>{what} A veces lo dice por error: reinténtelo más tarde. Quizá se borró el libro; búsquelo en el sitio y añada el enlace que encuentre allí.</translation>
    </message>
    <message>
        <source>{what} bookq tried {times}. Retry it in a while, or save the book&apos;s page in your browser and drop the file here.</source>
        <translation>{what} bookq lo intentó {times}. Reinténtelo dentro de un rato, o guarde la página del libro en el navegador y suelte el archivo aquí.</translation>
    </message>
    <message>
        <source>{what} bookq tries again by itself.</source>
        <translation>{what} bookq lo intenta otra vez por sí solo.</translation>
    </message>
    <message>
        <source>Writing to {folder} failed ({error}). bookq keeps what it has in memory and tries again.</source>
        <translation>No se pudo escribir en {folder} ({error}). bookq conserva en memoria lo que tiene y lo intenta otra vez.</translation>
    </message>
    <message>
        <source>The saved page is gone or cannot be opened. Check that it is still there and add it again, or paste it again where it was pasted.</source>
        <translation>La página guardada ya no está o no se puede abrir. Compruebe si sigue ahí y añádala de nuevo, o péguela otra vez si la había pegado.</translation>
    </message>
    <message>
        <source>bookq cannot read this kind of file. Take a page saved as HTML, a library export (CSV), bookmarks, or a text with links.</source>
        <translation>bookq no puede leer este tipo de archivo. Use una página guardada como HTML, una exportación de la biblioteca (CSV), marcadores o un texto con enlaces.</translation>
    </message>
    <message>
        <source>bookq could not open its data ({error}).</source>
        <translation>bookq no pudo abrir sus datos ({error}).</translation>
    </message>
    <message>
        <source>bookq ended in the middle of this attempt; it does not count.</source>
        <translation>bookq terminó en medio de este intento; no cuenta.</translation>
    </message>
    <message>
        <source>bookq is already open on {data}. Use its window, or close it first.</source>
        <translation>bookq ya está abierto con {data}. Use su ventana o ciérrela primero.</translation>
    </message>
    <message>
        <source>bookq made a mistake of its own here ({name}). Please report it with the details; the other jobs go on.</source>
        <translation>bookq cometió aquí un error propio ({name}). Comuníquelo con los detalles; las demás tareas siguen.</translation>
    </message>
    <message>
        <source>bookq may not write to {folder}. Choose another folder.</source>
        <translation>bookq no puede escribir en {folder}. Elija otra carpeta.</translation>
    </message>
    <message>
        <source>bookq may not write to {folder}. Give it write permission: it goes on by itself then.</source>
        <translation>bookq no puede escribir en {folder}. Dele permiso de escritura: entonces sigue por sí solo.</translation>
    </message>
    <message>
        <source>bookq stopped unexpectedly {crashes} times while working on this. It was set aside; retry it alone, and if it happens again please report it.</source>
        <translation>bookq se detuvo {crashes} veces de forma inesperada mientras trabajaba en esto. La tarea se apartó; reinténtela sola y, si vuelve a ocurrir, comuníquelo.</translation>
    </message>
    <message>
        <source>once</source>
        <translation>una vez</translation>
    </message>
    <message>
        <source>twice</source>
        <translation>dos veces</translation>
    </message>
    <message>
        <source>{books}, {jobs} and {notes} are saved in {name}. Settings, covers and kept pages are not in it.</source>
        <translation>{books}, {jobs} y {notes} están guardados en {name}. Los ajustes, las portadas y las páginas guardadas no están en la copia.</translation>
    </message>
    <message>
        <source>{complaint} The default is used.</source>
        <translation>{complaint} Se usa el valor predeterminado.</translation>
    </message>
    <message>
        <source>{count} times</source>
        <translation>{count} veces</translation>
    </message>
    <message>
        <source>{file} could not be written ({error}).</source>
        <translation>No se pudo escribir {file} ({error}).</translation>
    </message>
    <message>
        <source>{file} may not be replaced. Is it open in another program, or write-protected?</source>
        <translation>{file} no se puede reemplazar. ¿Está abierto en otro programa o protegido contra escritura?</translation>
    </message>
    <message>
        <source>{folder} cannot be written to. Choose another folder.</source>
        <translation>No se puede escribir en {folder}. Elija otra carpeta.</translation>
    </message>
    <message>
        <source>{len} jobs could not be read and were left out: {some}.</source>
        <translation>{len} tareas no se pudieron leer y se omitieron: {some}.</translation>
    </message>
    <message>
        <source>{name} could not be written ({error}).</source>
        <translation>No se pudo escribir {name} ({error}).</translation>
    </message>
    <message>
        <source>{name} is a text.</source>
        <translation>{name} es un texto.</translation>
    </message>
    <message>
        <source>{name} is either on or off.</source>
        <translation>{name} está activado o desactivado.</translation>
    </message>
    <message>
        <source>{name} is larger than {most_bytes} MB. Split it, or save the page as HTML only.</source>
        <translation>{name} ocupa más de {most_bytes} MB. Divídalo o guarde la página solo como HTML.</translation>
    </message>
    <message>
        <source>{name} is one of {join}.</source>
        <translation>{name} es uno de {join}.</translation>
    </message>
    <message>
        <source>{name} is packed with gzip, but damaged. Get a new copy of it.</source>
        <translation>{name} está comprimido con gzip, pero dañado. Consiga otra copia.</translation>
    </message>
    <message>
        <source>{name} is packed with gzip, but its end is missing. Get a new copy of it.</source>
        <translation>{name} está comprimido con gzip, pero le falta el final. Consiga otra copia.</translation>
    </message>
    <message>
        <source>{name} is {kind} from {low} to {high}.</source>
        <translation>{name} es {kind} de {low} a {high}.</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>&amp;Attempts for each book</source>
        <translation>&amp;Intentos por libro</translation>
    </message>
    <message>
        <source>&amp;Fetch covers</source>
        <translation>&amp;Descargar portadas</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>Idio&amp;ma</translation>
    </message>
    <message>
        <source>&amp;Pause between two pages</source>
        <translation>&amp;Pausa entre dos páginas</translation>
    </message>
    <message>
        <source>&amp;Space for fetched pages</source>
        <translation>E&amp;spacio para páginas descargadas</translation>
    </message>
    <message>
        <source>&amp;Workers</source>
        <translation>&amp;Tareas simultáneas</translation>
    </message>
    <message>
        <source>A job that takes longer is stopped and tried again later.</source>
        <translation>Una tarea que tarda más se detiene y se reintenta más tarde.</translation>
    </message>
    <message>
        <source>Beyond it, those not looked at for the longest time are dropped.</source>
        <translation>Más allá, se borran las que hace más tiempo que no se miran.</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Conexión</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>Empty: the one of the system, if it has one.</source>
        <translation>Vacío: el del sistema, si lo tiene.</translation>
    </message>
    <message>
        <source>Fetching</source>
        <translation>Descarga</translation>
    </message>
    <message>
        <source>How long to wait until Goodreads takes the call.</source>
        <translation>Cuánto se espera a que Goodreads conteste a la llamada.</translation>
    </message>
    <message>
        <source>How long to wait while nothing comes.</source>
        <translation>Cuánto se espera mientras no llega nada.</translation>
    </message>
    <message>
        <source>How many saved pages are read at once. Goodreads is asked for one page at a time.</source>
        <translation>Cuántas páginas guardadas se leen a la vez. A Goodreads se le piden de una en una.</translation>
    </message>
    <message>
        <source>How often a page is asked for until its job counts as failed.</source>
        <translation>Cuántas veces se pide una página hasta dar su tarea por fallida.</translation>
    </message>
    <message>
        <source>Kept pages can be read again without asking Goodreads. 0 keeps none.</source>
        <translation>Las páginas guardadas se pueden releer sin preguntar a Goodreads. 0 no guarda ninguna.</translation>
    </message>
    <message>
        <source>Less than two seconds is not polite, and leads to being blocked.</source>
        <translation>Menos de dos segundos no es cortés y lleva a ser bloqueado.</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Light or dark, or as the system has it.</source>
        <translation>Claro u oscuro, o como lo tenga el sistema.</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Links to books on the clipboard are put into the empty box when the window comes up.</source>
        <translation>Los enlaces de libros del portapapeles se ponen en el cuadro vacío cuando la ventana pasa al frente.</translation>
    </message>
    <message>
        <source>Links to books that are copied elsewhere are put into the box.</source>
        <translation>Los enlaces de libros que se copian en otro sitio se ponen en el cuadro.</translation>
    </message>
    <message>
        <source>Longest &amp;time for a job</source>
        <translation>D&amp;uración máxima de una tarea</translation>
    </message>
    <message>
        <source>MiB</source>
        <translation>MiB</translation>
    </message>
    <message>
        <source>Of the window; books stay as their page gives them.</source>
        <translation>El de la ventana; los libros quedan como los da su página.</translation>
    </message>
    <message>
        <source>Offer copied lin&amp;ks</source>
        <translation>&amp;Ofrecer enlaces copiados</translation>
    </message>
    <message>
        <source>One notification when the window is not in front.</source>
        <translation>Una notificación cuando la ventana no está delante.</translation>
    </message>
    <message>
        <source>P&amp;roxy</source>
        <translation>Pro&amp;xy</translation>
    </message>
    <message>
        <source>Shown in the table and in the details.</source>
        <translation>Se ven en la tabla y en los detalles.</translation>
    </message>
    <message>
        <source>Space for c&amp;overs</source>
        <translation>Espacio para p&amp;ortadas</translation>
    </message>
    <message>
        <source>Tell when a long r&amp;un ends</source>
        <translation>&amp;Avisar cuando acaba una serie larga</translation>
    </message>
    <message>
        <source>Th&amp;eme</source>
        <translation>T&amp;ema</translation>
    </message>
    <message>
        <source>This is a number from {low} to {high}.</source>
        <translation>Es un número de {low} a {high}.</translation>
    </message>
    <message>
        <source>This is a whole number from {low} to {high}.</source>
        <translation>Es un número entero de {low} a {high}.</translation>
    </message>
    <message>
        <source>Wa&amp;it for an answer</source>
        <translation>Esperar una &amp;respuesta</translation>
    </message>
    <message>
        <source>Wait for a co&amp;nnection</source>
        <translation>Esperar la &amp;conexión</translation>
    </message>
    <message>
        <source>Watch the &amp;clipboard</source>
        <translation>&amp;Vigilar el portapapeles</translation>
    </message>
    <message>
        <source>What is kept</source>
        <translation>Qué se conserva</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Ventana</translation>
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
        <translation>Carpetas</translation>
    </message>
    <message>
        <source>Put these settings back to what they were at first</source>
        <translation>Devolver estos ajustes a como eran al principio</translation>
    </message>
    <message>
        <source>Restore defaults</source>
        <translation>Restablecer valores</translation>
    </message>
    <message>
        <source>Restore defaults: {what}</source>
        <translation>Restablecer valores: {what}</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
</context>
<context>
    <name>SeveralPage</name>
    <message numerus="yes">
        <source>%n books selected</source>
        <comment>%n book selected</comment>
        <translation>
            <numerusform>%n libro elegido</numerusform>
            <numerusform>%n libros elegidos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Atajos de teclado</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
</context>
<context>
    <name>SideWindows</name>
    <message>
        <source>No browser could be opened. The page is {file}.</source>
        <translation>No se pudo abrir ningún navegador. La página es {file}.</translation>
    </message>
</context>
<context>
    <name>Statistics</name>
    <message numerus="yes">
        <source>%n books</source>
        <comment>%n book</comment>
        <translation>
            <numerusform>%n libro</numerusform>
            <numerusform>%n libros</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n jobs</source>
        <comment>%n job</comment>
        <translation>
            <numerusform>%n tarea</numerusform>
            <numerusform>%n tareas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <comment>%n more</comment>
        <translation>
            <numerusform>%n más</numerusform>
            <numerusform>%n más</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tries</source>
        <comment>%n try</comment>
        <translation>
            <numerusform>%n intento</numerusform>
            <numerusform>%n intentos</numerusform>
        </translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Intentos</translation>
    </message>
    <message>
        <source>Attempts that failed, by reason</source>
        <translation>Intentos fallidos por motivo</translation>
    </message>
    <message>
        <source>Authors</source>
        <translation>Autores</translation>
    </message>
    <message>
        <source>Books</source>
        <translation>Libros</translation>
    </message>
    <message>
        <source>Books a minute</source>
        <translation>Libros por minuto</translation>
    </message>
    <message>
        <source>Books a minute, latest run</source>
        <translation>Libros por minuto, última serie</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Gráfico</translation>
    </message>
    <message>
        <source>Failed jobs by reason</source>
        <translation>Tareas fallidas por motivo</translation>
    </message>
    <message>
        <source>First published</source>
        <translation>Primera publicación</translation>
    </message>
    <message>
        <source>Formats</source>
        <translation>Formatos</translation>
    </message>
    <message>
        <source>Genres</source>
        <translation>Géneros</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Cuántos</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Tareas</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Idiomas</translation>
    </message>
    <message>
        <source>Median {value}</source>
        <translation>Mediana {value}</translation>
    </message>
    <message>
        <source>Not read</source>
        <translation>No leídos</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>Sin decir</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>Valoración</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Leídos</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tiempo</translation>
    </message>
    <message>
        <source>Tries</source>
        <translation>Intentos</translation>
    </message>
    <message>
        <source>Tries until a job ended</source>
        <translation>Intentos hasta que terminó una tarea</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>after {time}: {rate} books a minute</source>
        <translation>tras {time}: {rate} libros por minuto</translation>
    </message>
    <message>
        <source>before {year}</source>
        <translation>antes de {year}</translation>
    </message>
    <message>
        <source>began at {time}</source>
        <translation>empezó a las {time}</translation>
    </message>
    <message numerus="yes">
        <source>unknown for %n</source>
        <comment>unknown for %n</comment>
        <translation>
            <numerusform>desconocido en %n</numerusform>
            <numerusform>desconocido en %n</numerusform>
        </translation>
    </message>
    <message>
        <source>{books} in {time}</source>
        <translation>{books} en {time}</translation>
    </message>
    <message>
        <source>{decade}s</source>
        <translation>{decade}</translation>
    </message>
    <message>
        <source>{low} and more</source>
        <translation>{low} y más</translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation>{low} a {high}</translation>
    </message>
    <message>
        <source>{name}: {count}</source>
        <translation>{name}: {count}</translation>
    </message>
    <message>
        <source>{rate} a minute</source>
        <translation>{rate} por minuto</translation>
    </message>
</context>
<context>
    <name>StatisticsPanel</name>
    <message>
        <source>&amp;Copy the picture</source>
        <translation>&amp;Copiar la imagen</translation>
    </message>
    <message>
        <source>Charts of ratings, years, genres and more appear here with the first book.</source>
        <translation>Los gráficos de valoraciones, años, géneros y más aparecen aquí con el primer libro.</translation>
    </message>
    <message>
        <source>Copy the &amp;numbers</source>
        <translation>Copiar los &amp;números</translation>
    </message>
    <message>
        <source>No book is selected</source>
        <translation>Ningún libro elegido</translation>
    </message>
    <message>
        <source>No book is shown</source>
        <translation>Ningún libro a la vista</translation>
    </message>
    <message>
        <source>Nothing matches the filter above the table. Change it, or choose all books.</source>
        <translation>Nada coincide con el filtro de encima de la tabla. Cámbielo o elija todos los libros.</translation>
    </message>
    <message>
        <source>Nothing to count yet</source>
        <translation>Todavía no hay nada que contar</translation>
    </message>
    <message>
        <source>Of which books the charts are</source>
        <translation>De qué libros son los gráficos</translation>
    </message>
    <message>
        <source>Save as &amp;drawing (SVG)…</source>
        <translation>Guardar como &amp;dibujo (SVG)…</translation>
    </message>
    <message>
        <source>Save as &amp;picture (PNG)…</source>
        <translation>Guardar como &amp;imagen (PNG)…</translation>
    </message>
    <message>
        <source>Save or copy</source>
        <translation>Guardar o copiar</translation>
    </message>
    <message>
        <source>Save or copy the charts</source>
        <translation>Guardar o copiar los gráficos</translation>
    </message>
    <message>
        <source>Select some in the table, or choose all books.</source>
        <translation>Elija algunos en la tabla, o elija todos los libros.</translation>
    </message>
    <message>
        <source>Statistics of</source>
        <translation>Estadísticas de</translation>
    </message>
</context>
<context>
    <name>StatisticsWiring</name>
    <message>
        <source>Drawing (*.svg)</source>
        <translation>Dibujo (*.svg)</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Abrir la carpeta</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>Imagen (*.png)</translation>
    </message>
    <message>
        <source>Save the charts</source>
        <translation>Guardar los gráficos</translation>
    </message>
    <message>
        <source>The charts are in {file}</source>
        <translation>Los gráficos están en {file}</translation>
    </message>
    <message>
        <source>The numbers are on the clipboard; they paste into a spreadsheet</source>
        <translation>Los números están en el portapapeles; se pegan en una hoja de cálculo</translation>
    </message>
    <message>
        <source>The picture is on the clipboard</source>
        <translation>La imagen está en el portapapeles</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message numerus="yes">
        <source>%n a minute</source>
        <comment>%n a minute</comment>
        <translation>
            <numerusform>%n por minuto</numerusform>
            <numerusform>%n por minuto</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paused</source>
        <comment>%n paused</comment>
        <translation>
            <numerusform>%n en pausa</numerusform>
            <numerusform>%n en pausa</numerusform>
        </translation>
    </message>
    <message>
        <source>Goodreads: one page at a time</source>
        <translation>Goodreads: una página a la vez</translation>
    </message>
    <message>
        <source>Goodreads: one page every {seconds} s</source>
        <translation>Goodreads: una página cada {seconds} s</translation>
    </message>
    <message>
        <source>Goodreads: paused</source>
        <translation>Goodreads: en pausa</translation>
    </message>
    <message>
        <source>Goodreads: waiting</source>
        <translation>Goodreads: en espera</translation>
    </message>
    <message>
        <source>Nothing to do</source>
        <translation>Nada que hacer</translation>
    </message>
    <message>
        <source>about {time} left</source>
        <translation>quedan unos {time}</translation>
    </message>
    <message>
        <source>no connection</source>
        <translation>sin conexión</translation>
    </message>
    <message>
        <source>then about {time}</source>
        <translation>luego unos {time}</translation>
    </message>
    <message>
        <source>waiting for Goodreads</source>
        <translation>esperando a Goodreads</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} de {total}</translation>
    </message>
    <message>
        <source>{progress} · all done</source>
        <translation>{progress} · todo listo</translation>
    </message>
    <message>
        <source>{progress} · paused</source>
        <translation>{progress} · en pausa</translation>
    </message>
</context>
<context>
    <name>Strip</name>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Copy the lines that are shown</source>
        <translation>Copiar las líneas que se ven</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Ocultar</translation>
    </message>
    <message>
        <source>Line by line</source>
        <translation>Línea por línea</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Ver</translation>
    </message>
    <message>
        <source>Show this line by line</source>
        <translation>Ver esto línea por línea</translation>
    </message>
</context>
<context>
    <name>Summary</name>
    <message>
        <source>Authors</source>
        <translation>Autores</translation>
    </message>
    <message>
        <source>Genres</source>
        <translation>Géneros</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Idiomas</translation>
    </message>
    <message>
        <source>Mean rating</source>
        <translation>Valoración media</translation>
    </message>
    <message>
        <source>Pages a book</source>
        <translation>Páginas por libro</translation>
    </message>
    <message>
        <source>Pages in all</source>
        <translation>Páginas en total</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Publicación</translation>
    </message>
    <message>
        <source>Ratings in all</source>
        <translation>Valoraciones en total</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Leídos</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>With warnings</source>
        <translation>Con advertencias</translation>
    </message>
    <message>
        <source>{count} more</source>
        <translation>{count} más</translation>
    </message>
    <message>
        <source>{count} of {total}</source>
        <translation>{count} de {total}</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} a {last}</translation>
    </message>
    <message>
        <source>{value} (of {known} that are rated)</source>
        <translation>{value} (de {known} que tienen valoración)</translation>
    </message>
</context>
<context>
    <name>TagDialog</name>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Añadir</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Tags for %n books</source>
        <comment>&amp;Tags for %n book</comment>
        <translation>
            <numerusform>&amp;Etiquetas para %n libro</numerusform>
            <numerusform>&amp;Etiquetas para %n libros</numerusform>
        </translation>
    </message>
    <message>
        <source>Add tags</source>
        <translation>Añadir etiquetas</translation>
    </message>
    <message>
        <source>Add {text}</source>
        <translation>Añadir {text}</translation>
    </message>
    <message>
        <source>In use already:</source>
        <translation>Ya en uso:</translation>
    </message>
    <message>
        <source>Words of your own, with commas between them</source>
        <translation>Palabras propias, separadas por comas</translation>
    </message>
    <message>
        <source>holiday, lent to Anna</source>
        <translation>vacaciones, prestado a Ana</translation>
    </message>
</context>
<context>
    <name>Terms</name>
    <message>
        <source>Show only books with {text}</source>
        <translation>Ver solo libros con {text}</translation>
    </message>
</context>
<context>
    <name>Wiring</name>
    <message numerus="yes">
        <source>%n books copied</source>
        <comment>%n book copied</comment>
        <translation>
            <numerusform>%n libro copiado</numerusform>
            <numerusform>%n libros copiados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n books left the collection again. Redo brings them back.</source>
        <comment>%n book left the collection again. Redo brings it back.</comment>
        <translation>
            <numerusform>%n libro salió otra vez de la colección. Rehacer lo devuelve.</numerusform>
            <numerusform>%n libros salieron otra vez de la colección. Rehacer los devuelve.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n books removed from the collection</source>
        <comment>%n book removed from the collection</comment>
        <translation>
            <numerusform>%n libro quitado de la colección</numerusform>
            <numerusform>%n libros quitados de la colección</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n books will be fetched again</source>
        <comment>%n book will be fetched again</comment>
        <translation>
            <numerusform>%n libro se descargará de nuevo</numerusform>
            <numerusform>%n libros se descargarán de nuevo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n books will be read again</source>
        <comment>%n book will be read again</comment>
        <translation>
            <numerusform>%n libro se leerá de nuevo</numerusform>
            <numerusform>%n libros se leerán de nuevo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed.</source>
        <comment>%n failed.</comment>
        <translation>
            <numerusform>%n fallida.</numerusform>
            <numerusform>%n fallidas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n jobs are done next</source>
        <comment>%n job is done next</comment>
        <translation>
            <numerusform>%n tarea es la siguiente</numerusform>
            <numerusform>%n tareas son las siguientes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n jobs canceled</source>
        <comment>%n job canceled</comment>
        <translation>
            <numerusform>%n tarea cancelada</numerusform>
            <numerusform>%n tareas canceladas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n jobs cleared from the queue</source>
        <comment>%n job cleared from the queue</comment>
        <translation>
            <numerusform>%n tarea retirada de la cola</numerusform>
            <numerusform>%n tareas retiradas de la cola</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n jobs ended.</source>
        <comment>%n job ended.</comment>
        <translation>
            <numerusform>%n tarea terminada.</numerusform>
            <numerusform>%n tareas terminadas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n jobs removed from the queue</source>
        <comment>%n job removed from the queue</comment>
        <translation>
            <numerusform>%n tarea quitada de la cola</numerusform>
            <numerusform>%n tareas quitadas de la cola</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n links copied</source>
        <comment>%n link copied</comment>
        <translation>
            <numerusform>%n enlace copiado</numerusform>
            <numerusform>%n enlaces copiados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n links from the clipboard are in the box. Press Add to fetch them.</source>
        <comment>%n link from the clipboard is in the box. Press Add to fetch it.</comment>
        <translation>
            <numerusform>%n enlace del portapapeles está en el cuadro. Pulse «Añadir» para descargarlo.</numerusform>
            <numerusform>%n enlaces del portapapeles están en el cuadro. Pulse «Añadir» para descargarlos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n numbers without a link could be ids of books.</source>
        <comment>%n number without a link could be the id of a book.</comment>
        <translation>
            <numerusform>%n número sin enlace podría ser el de un libro.</numerusform>
            <numerusform>%n números sin enlace podrían ser de libros.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n records copied</source>
        <comment>%n record copied</comment>
        <translation>
            <numerusform>%n registro copiado</numerusform>
            <numerusform>%n registros copiados</numerusform>
        </translation>
    </message>
    <message>
        <source>A second window with invented books opens; nothing of it is kept</source>
        <translation>Se abre una segunda ventana con libros inventados; no se conserva nada de ella</translation>
    </message>
    <message numerus="yes">
        <source>Add them as ids</source>
        <comment>Add it as an id</comment>
        <translation>
            <numerusform>Añadirlo como número</numerusform>
            <numerusform>Añadirlos como números</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Fetch %n again</source>
        <comment>Fetch it again</comment>
        <translation>
            <numerusform>Descargar %n de nuevo</numerusform>
            <numerusform>Descargar %n de nuevo</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was left to take back.</source>
        <translation>Ya no quedaba nada que deshacer.</translation>
    </message>
    <message numerus="yes">
        <source>Only the first %n pages were opened: more at once would be too much for the browser.</source>
        <comment>Only the first page was opened: more at once would be too much for the browser.</comment>
        <translation>
            <numerusform>Solo se abrió %n página: más a la vez sería demasiado para el navegador.</numerusform>
            <numerusform>Solo se abrieron las primeras %n páginas: más a la vez sería demasiado para el navegador.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reading %n files…</source>
        <comment>Reading %n file…</comment>
        <translation>
            <numerusform>Leyendo %n archivo…</numerusform>
            <numerusform>Leyendo %n archivos…</numerusform>
        </translation>
    </message>
    <message>
        <source>The setting could not be kept: {reason}</source>
        <translation>No se pudo conservar el ajuste: {reason}</translation>
    </message>
    <message>
        <source>The window with invented books could not be started</source>
        <translation>No se pudo abrir la ventana con libros inventados</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
</context>
<context>
    <name>Years</name>
    <message>
        <source>{year} BCE</source>
        <translation>{year} a. C.</translation>
    </message>
</context>
<context>
    <name>_Note</name>
    <message>
        <source>A note of your own</source>
        <translation>Una nota propia</translation>
    </message>
    <message>
        <source>A note of your own (Ctrl+E). It is kept as you type.</source>
        <translation>Una nota propia (Ctrl+E). Se guarda mientras se escribe.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
</context>
</TS>

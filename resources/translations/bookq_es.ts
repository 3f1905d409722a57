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
        <source>&amp;Cancel</source>
        <translation>&amp;Cancelar</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Oscuro</translation>
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
        <translation>&amp;Claro</translation>
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
        <source>&amp;Retry all failed</source>
        <translation>&amp;Reintentar todas las fallidas</translation>
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
        <source>Change how bookq works; in force at once</source>
        <translation>Cambiar cómo trabaja bookq; vale de inmediato</translation>
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
        <source>Go to the &amp;links</source>
        <translation>Ir a los &amp;enlaces</translation>
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
        <source>In the queue</source>
        <translation>En la cola</translation>
    </message>
    <message>
        <source>In the table of books</source>
        <translation>En la tabla de libros</translation>
    </message>
    <message>
        <source>Let the chosen jobs go before all others</source>
        <translation>Hacer las tareas elegidas antes que las demás</translation>
    </message>
    <message>
        <source>Like the &amp;system</source>
        <translation>Como el &amp;sistema</translation>
    </message>
    <message>
        <source>List every key</source>
        <translation>Ver todas las teclas</translation>
    </message>
    <message>
        <source>Move to &amp;front</source>
        <translation>Poner al &amp;frente</translation>
    </message>
    <message>
        <source>Open the page of the book in the browser</source>
        <translation>Abrir la página del libro en el navegador</translation>
    </message>
    <message>
        <source>Open the page of the job in the browser</source>
        <translation>Abrir la página de la tarea en el navegador</translation>
    </message>
    <message>
        <source>Put links to books that are copied elsewhere into the box</source>
        <translation>Poner en el cuadro los enlaces de libros que se copian en otro sitio</translation>
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
        <source>Re&amp;move</source>
        <translation>&amp;Quitar</translation>
    </message>
    <message>
        <source>Read the pages of the chosen books once more</source>
        <translation>Leer otra vez las páginas de los libros elegidos</translation>
    </message>
    <message>
        <source>Retry &amp;now</source>
        <translation>Reintentar &amp;ahora</translation>
    </message>
    <message>
        <source>Show every attempt and what went wrong</source>
        <translation>Ver cada intento y qué salió mal</translation>
    </message>
    <message>
        <source>Show the details</source>
        <translation>Ver los detalles</translation>
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
        <source>To the next part, to the part before</source>
        <translation>A la parte siguiente, a la parte anterior</translation>
    </message>
    <message>
        <source>Try every failed job again</source>
        <translation>Intentar otra vez todas las tareas fallidas</translation>
    </message>
    <message>
        <source>Try the chosen jobs again without waiting</source>
        <translation>Intentar otra vez las tareas elegidas sin esperar</translation>
    </message>
    <message>
        <source>Versions and folders, to copy into a report</source>
        <translation>Versiones y carpetas, para copiarlas en un informe</translation>
    </message>
    <message>
        <source>Write in the box for links</source>
        <translation>Escribir en el cuadro de enlaces</translation>
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
        <source>Genres</source>
        <translation>Géneros</translation>
    </message>
    <message>
        <source>Open on Goodreads</source>
        <translation>Abrir en Goodreads</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Lugares</translation>
    </message>
    <message>
        <source>Refetch</source>
        <translation>Descargar de nuevo</translation>
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
</context>
<context>
    <name>Chips</name>
    <message>
        <source>All</source>
        <translation>Todas</translation>
    </message>
    <message>
        <source>Canceled</source>
        <translation>Canceladas</translation>
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
        <source>Author</source>
        <translation>Autor</translation>
    </message>
    <message>
        <source>Cover</source>
        <translation>Portada</translation>
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
        <source>Reviews</source>
        <translation>Reseñas</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Serie</translation>
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
        <source>not rated</source>
        <translation>sin valorar</translation>
    </message>
    <message>
        <source>{rating} of 5 stars</source>
        <translation>{rating} de 5 estrellas</translation>
    </message>
</context>
<context>
    <name>CoolingBanner</name>
    <message>
        <source>Ask for one page now</source>
        <translation>Pedir ahora una página</translation>
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
        <source>Try now</source>
        <translation>Probar ahora</translation>
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
        <source>Right-click the table to copy, refetch or remove them together.</source>
        <translation>Haga clic derecho en la tabla para copiarlos, descargarlos de nuevo o quitarlos juntos.</translation>
    </message>
    <message>
        <source>This book is not here any more</source>
        <translation>Este libro ya no está aquí</translation>
    </message>
    <message>
        <source>{count} books selected</source>
        <translation>{count} libros elegidos</translation>
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
    <name>DropHint</name>
    <message>
        <source>Drop links, text, files or folders to add them</source>
        <translation>Suelte enlaces, texto, archivos o carpetas para añadirlos</translation>
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
        <source>“{field}:” takes words, like {example}.</source>
        <translation>«{field}:» necesita palabras, como {example}.</translation>
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
        <source>To keep a collection in another folder, start bookq with --data-dir FOLDER, or set BOOKQ_DATA_DIR to it. Everything is kept under that folder then.</source>
        <translation>Para tener una colección en otra carpeta, inicie bookq con --data-dir CARPETA o ponga BOOKQ_DATA_DIR en ella. Entonces todo queda en esa carpeta.</translation>
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
        <source>Read from Goodreads</source>
        <translation>Leído de Goodreads</translation>
    </message>
    <message>
        <source>Read from the saved page {file}</source>
        <translation>Leído de la página guardada {file}</translation>
    </message>
    <message>
        <source>{where} on {when}</source>
        <translation>{where} el {when}</translation>
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
        <source>Asking Goodreads for one page…</source>
        <translation>Pidiendo una página a Goodreads…</translation>
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
        <source>Goodreads is not well; going on in {time}</source>
        <translation>Goodreads no está bien; se sigue en {time}</translation>
    </message>
    <message>
        <source>No connection to the internet; trying again in {time}</source>
        <translation>Sin conexión a internet; próximo intento en {time}</translation>
    </message>
    <message numerus="yes">
        <source>Retry %n failed</source>
        <comment>Retry %n failed</comment>
        <translation>
            <numerusform>Reintentar %n fallida</numerusform>
            <numerusform>Reintentar %n fallidas</numerusform>
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
        <source>Retrying</source>
        <translation>Reintentando</translation>
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
        <source>Find in the queue</source>
        <translation>Buscar en la cola</translation>
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
        <source>Show only jobs with these words</source>
        <translation>Ver solo tareas con estas palabras</translation>
    </message>
    <message>
        <source>Start nothing new; what runs is finished</source>
        <translation>No empezar nada nuevo; lo que está en curso se termina</translation>
    </message>
    <message>
        <source>Try every failed job again</source>
        <translation>Intentar otra vez todas las tareas fallidas</translation>
    </message>
</context>
<context>
    <name>QueueView</name>
    <message>
        <source>Queue</source>
        <translation>Cola</translation>
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
        <source>%n repeated</source>
        <comment>%n repeated</comment>
        <translation>
            <numerusform>%n repetido</numerusform>
            <numerusform>%n repetidos</numerusform>
        </translation>
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
        <source>Filter the books</source>
        <translation>Filtrar los libros</translation>
    </message>
    <message>
        <source>Show only the books with these words (Ctrl+F). Fields:</source>
        <translation>Ver solo los libros con estas palabras (Ctrl+F). Campos:</translation>
    </message>
    <message>
        <source>title, author, rating:&gt;4, year:1990-1999</source>
        <translation>título, autor, rating:&gt;4, year:1990-1999</translation>
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
        <source>Change the words in the line above, or press Esc in it to see all books again.</source>
        <translation>Cambie las palabras de la línea de arriba, o pulse Esc en ella para ver otra vez todos los libros.</translation>
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
        <source>Reset columns</source>
        <translation>Restablecer columnas</translation>
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
        <source>Connecting</source>
        <translation>Conectando</translation>
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
        <source>Goodreads answered with another book than the one that was asked for. Trying again later usually helps.</source>
        <translation>Goodreads respondió con un libro distinto del que se pidió. Suele ayudar intentarlo otra vez más tarde.</translation>
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
        <source>Goodreads asked us to slow down; bookq waits as long as it was asked to, then tries a single page.</source>
        <translation>Goodreads nos pidió ir más despacio; bookq espera lo que se le pidió y luego prueba con una sola página.</translation>
    </message>
    <message>
        <source>Goodreads asks for a puzzle that only a person can solve. Open Goodreads in your browser once; bookq waits half an hour and then tries a single page.</source>
        <translation>Goodreads pide un acertijo que solo puede resolver una persona. Abra Goodreads una vez en el navegador; bookq espera media hora y luego prueba con una sola página.</translation>
    </message>
    <message>
        <source>Goodreads cannot be reached at the moment. The queue goes on by itself when it can.</source>
        <translation>No se puede llegar a Goodreads en este momento. La cola sigue por sí sola cuando se pueda.</translation>
    </message>
    <message>
        <source>Goodreads did not answer in time. Trying again later usually helps.</source>
        <translation>Goodreads no respondió a tiempo. Suele ayudar intentarlo otra vez más tarde.</translation>
    </message>
    <message>
        <source>Goodreads does not let this connection in at the moment. bookq waits half an hour and then tries a single page. Meanwhile you can save pages in your browser and drop the files here.</source>
        <translation>Goodreads no deja entrar esta conexión en este momento. bookq espera media hora y luego prueba con una sola página. Mientras tanto puede guardar páginas en el navegador y soltar los archivos aquí.</translation>
    </message>
    <message>
        <source>Goodreads gave an answer that bookq does not know. Trying again later usually helps.</source>
        <translation>Goodreads dio una respuesta que bookq no conoce. Suele ayudar intentarlo otra vez más tarde.</translation>
    </message>
    <message>
        <source>Goodreads has no such book (404). It may have been deleted; look for it on the site and add the link you find there.</source>
        <translation>Goodreads no tiene ese libro (404). Quizá se borró; búsquelo en el sitio y añada el enlace que encuentre allí.</translation>
    </message>
    <message>
        <source>Goodreads has no such book: it says so whenever it is asked. It may have been deleted; look for it on the site and add the link you find there.</source>
        <translation>Goodreads no tiene ese libro: lo dice cada vez que se le pregunta. Quizá se borró; búsquelo en el sitio y añada el enlace que encuentre allí.</translation>
    </message>
    <message>
        <source>Goodreads has trouble of its own right now. Trying again later usually helps.</source>
        <translation>Goodreads tiene ahora mismo sus propios problemas. Suele ayudar intentarlo otra vez más tarde.</translation>
    </message>
    <message>
        <source>Goodreads refuses to answer bookq at the moment. bookq waits half an hour and then tries a single page. Meanwhile you can save pages in your browser and drop the files here.</source>
        <translation>Goodreads se niega a responder a bookq en este momento. bookq espera media hora y luego prueba con una sola página. Mientras tanto puede guardar páginas en el navegador y soltar los archivos aquí.</translation>
    </message>
    <message>
        <source>Goodreads says it has no such book. It sometimes says so by mistake, so bookq asks again in a few minutes before believing it.</source>
        <translation>Goodreads dice que no tiene ese libro. A veces lo dice por error, así que bookq vuelve a preguntar dentro de unos minutos antes de creerlo.</translation>
    </message>
    <message>
        <source>Goodreads sends this link round in circles. If that stays so, open it in your browser and save the page there.</source>
        <translation>Goodreads hace dar vueltas a este enlace. Si sigue así, ábralo en el navegador y guarde allí la página.</translation>
    </message>
    <message>
        <source>Goodreads sent a page that bookq does not understand; perhaps its layout is new. Look for an update of bookq, and if there is none, please report this with the details.</source>
        <translation>Goodreads envió una página que bookq no entiende; quizá su diseño es nuevo. Busque una versión más reciente de bookq y, si no la hay, comuníquelo con los detalles.</translation>
    </message>
    <message>
        <source>Goodreads sent an empty page: it was too busy to fill it. Trying again later usually helps.</source>
        <translation>Goodreads envió una página vacía: estaba demasiado ocupado para llenarla. Suele ayudar intentarlo otra vez más tarde.</translation>
    </message>
    <message>
        <source>Goodreads stumbled over an error of its own. Trying again later usually helps.</source>
        <translation>Goodreads tropezó con un error propio. Suele ayudar intentarlo otra vez más tarde.</translation>
    </message>
    <message>
        <source>Goodreads took too long to put the page together and gave up on it. Trying again later usually helps.</source>
        <translation>Goodreads tardó demasiado en componer la página y lo dejó. Suele ayudar intentarlo otra vez más tarde.</translation>
    </message>
    <message>
        <source>Goodreads wants to see a browser before it goes on, as it does when asked too often. bookq waits a while and then tries a single page. You can also open pages in your browser, save them and drop the files here.</source>
        <translation>Goodreads quiere ver un navegador antes de seguir, como hace cuando se le pregunta demasiado. bookq espera un rato y luego prueba con una sola página. También puede abrir páginas en el navegador, guardarlas y soltar los archivos aquí.</translation>
    </message>
    <message>
        <source>ISBN-10 {short} and ISBN-13 {long_form} are of different books; both are kept.</source>
        <translation>El ISBN-10 {short} y el ISBN-13 {long_form} son de libros distintos; se conservan los dos.</translation>
    </message>
    <message>
        <source>No safe connection to Goodreads could be made ({reason}). Check the clock of this computer, and whether a virus scanner, a company network or a hotel&apos;s sign-in page stands in between.</source>
        <translation>No se pudo establecer una conexión segura con Goodreads ({reason}). Compruebe el reloj de este equipo y si hay por medio un antivirus, una red de empresa o la página de acceso de un hotel.</translation>
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
        <source>The average rating of {rating} cannot be; it is kept as the page gives it.</source>
        <translation>La valoración media de {rating} no es posible; se conserva como la da la página.</translation>
    </message>
    <message>
        <source>The connection to Goodreads broke. Trying again later usually helps.</source>
        <translation>Se cortó la conexión con Goodreads. Suele ayudar intentarlo otra vez más tarde.</translation>
    </message>
    <message>
        <source>The cover could not be fetched.</source>
        <translation>No se pudo descargar la portada.</translation>
    </message>
    <message>
        <source>The data of the page could not be read; the record holds only what the page shows.</source>
        <translation>No se pudieron leer los datos de la página; el registro solo contiene lo que la página muestra.</translation>
    </message>
    <message>
        <source>The data of the page has changed its form; {sentence}: {listed}.</source>
        <translation>Los datos de la página han cambiado de forma; {sentence}: {listed}.</translation>
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
        <source>The database was damaged. {jobs} jobs and {books} books were recovered from it; the damaged file was kept in {aside}.</source>
        <translation>La base de datos estaba dañada. Se recuperaron {jobs} tareas y {books} libros; el archivo dañado se guardó en {aside}.</translation>
    </message>
    <message>
        <source>The date {known} ({replace}) is far ahead; it is kept as given.</source>
        <translation>La fecha {known} ({replace}) queda muy lejos; se conserva como se da.</translation>
    </message>
    <message>
        <source>The disk that holds {folder} is full. Free some space, then export again.</source>
        <translation>El disco de {folder} está lleno. Libere espacio y exporte otra vez.</translation>
    </message>
    <message>
        <source>The disk that holds {folder} is full. Free some space: nothing is lost, and bookq goes on by itself.</source>
        <translation>El disco de {folder} está lleno. Libere espacio: no se pierde nada y bookq sigue por sí solo.</translation>
    </message>
    <message>
        <source>The export cannot be read from line {line} on ({error}). Export your library again.</source>
        <translation>La exportación no se puede leer desde la línea {line} ({error}). Exporte otra vez su biblioteca.</translation>
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
        <source>The page broke off in the middle. Trying again later usually helps.</source>
        <translation>La página se cortó a la mitad. Suele ayudar intentarlo otra vez más tarde.</translation>
    </message>
    <message>
        <source>The page calls its book both {get} and {number}.</source>
        <translation>La página llama a su libro {get} y también {number}.</translation>
    </message>
    <message>
        <source>The page calls its book both {number} and {other}.</source>
        <translation>La página llama a su libro {number} y también {other}.</translation>
    </message>
    <message>
        <source>The page came so slowly that bookq stopped waiting. Trying again later usually helps.</source>
        <translation>La página llegaba tan despacio que bookq dejó de esperar. Suele ayudar intentarlo otra vez más tarde.</translation>
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
        <source>The page does not tell the roles of all contributors; they count as authors.</source>
        <translation>La página no dice la función de todos los participantes; cuentan como autores.</translation>
    </message>
    <message>
        <source>The page gives no usable average rating: {quoted}.</source>
        <translation>La página no da una valoración media utilizable: {quoted}.</translation>
    </message>
    <message>
        <source>The page gives no usable date for {field}: {quoted}.</source>
        <translation>La página no da una fecha utilizable para {field}: {quoted}.</translation>
    </message>
    <message>
        <source>The page gives no usable number for {field}: {quoted}.</source>
        <translation>La página no da un número utilizable para {field}: {quoted}.</translation>
    </message>
    <message>
        <source>The page gives no usable star counts: {quoted}.</source>
        <translation>La página no da recuentos de estrellas utilizables: {quoted}.</translation>
    </message>
    <message>
        <source>The page gives the year {year} for {field}, which cannot be; it was left out.</source>
        <translation>La página da para {field} el año {year}, que no es posible; se omitió.</translation>
    </message>
    <message>
        <source>The page gives {part} pages; that was left out.</source>
        <translation>La página da {part} páginas; se omitió.</translation>
    </message>
    <message>
        <source>The page gives {quoted} as ASIN, which is none; it was left out.</source>
        <translation>La página da {quoted} como ASIN, que no lo es; se omitió.</translation>
    </message>
    <message>
        <source>The page gives {quoted} as ISBN-10, which is none; it was left out.</source>
        <translation>La página da {quoted} como ISBN-10, que no lo es; se omitió.</translation>
    </message>
    <message>
        <source>The page gives {quoted} as ISBN-13, which is none; it was left out.</source>
        <translation>La página da {quoted} como ISBN-13, que no lo es; se omitió.</translation>
    </message>
    <message>
        <source>The page gives {quoted} as cover, which is no address; it was left out.</source>
        <translation>La página da {quoted} como portada, que no es una dirección; se omitió.</translation>
    </message>
    <message>
        <source>The page gives {quoted} for {field}, which cannot be; it was left out.</source>
        <translation>La página da {quoted} para {field}, lo que no es posible; se omitió.</translation>
    </message>
    <message>
        <source>The page has a publication line that could not be read: {quoted}.</source>
        <translation>La página tiene una línea de publicación que no se pudo leer: {quoted}.</translation>
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
        <source>The program part that reads saved pages stopped while it read this one. bookq tries once more; if it stops again, please report it together with the page.</source>
        <translation>La parte del programa que lee páginas guardadas se detuvo al leer esta. bookq lo intenta una vez más; si se detiene otra vez, comuníquelo junto con la página.</translation>
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
        <source>The same book as further up.</source>
        <translation>El mismo libro que más arriba.</translation>
    </message>
    <message>
        <source>The saved page is gone or cannot be opened. Check that it is still there and add it again.</source>
        <translation>La página guardada ya no está o no se puede abrir. Compruebe que sigue ahí y añádala otra vez.</translation>
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
        <source>This is a list page, not a book: open it in your browser and copy the links of the books you want.</source>
        <translation>Es una página de lista, no un libro: ábrala en el navegador y copie los enlaces de los libros que quiera.</translation>
    </message>
    <message>
        <source>This is a list page. Open it and copy the links of the books you want.</source>
        <translation>Es una página de lista. Ábrala y copie los enlaces de los libros que quiera.</translation>
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
        <source>This link leads away from Goodreads, and bookq does not follow it there. Open it in your browser to see where it goes.</source>
        <translation>Este enlace lleva fuera de Goodreads, y bookq no lo sigue hasta allí. Ábralo en el navegador para ver adónde va.</translation>
    </message>
    <message>
        <source>This link leads through another site. Open it and copy the address of the book&apos;s page.</source>
        <translation>Este enlace pasa por otro sitio. Ábralo y copie la dirección de la página del libro.</translation>
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
        <source>This took longer than {limit} seconds and was stopped. It is tried again by itself.</source>
        <translation>Esto tardó más de {limit} segundos y se detuvo. Se intenta otra vez por sí solo.</translation>
    </message>
    <message>
        <source>What Goodreads sent is not a page at all. Trying again later usually helps.</source>
        <translation>Lo que envió Goodreads no es una página. Suele ayudar intentarlo otra vez más tarde.</translation>
    </message>
    <message>
        <source>Writing to {folder} failed ({error}). bookq keeps what it has in memory and tries again.</source>
        <translation>No se pudo escribir en {folder} ({error}). bookq conserva en memoria lo que tiene y lo intenta otra vez.</translation>
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
        <source>{complaint} The default is used.</source>
        <translation>{complaint} Se usa el valor predeterminado.</translation>
    </message>
    <message>
        <source>{files} in this folder {verb} neither pages nor links.</source>
        <translation>{files} de esta carpeta: {verb} neither pages nor links.</translation>
    </message>
    <message>
        <source>{file} could not be written ({error}).</source>
        <translation>No se pudo escribir {file} ({error}).</translation>
    </message>
    <message>
        <source>{file} is a folder. Give the export a name of its own.</source>
        <translation>{file} es una carpeta. Dé a la exportación un nombre propio.</translation>
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
    <name>StatusLine</name>
    <message numerus="yes">
        <source>%n a minute</source>
        <comment>%n a minute</comment>
        <translation>
            <numerusform>%n por minuto</numerusform>
            <numerusform>%n por minuto</numerusform>
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
        <source>Copy these lines</source>
        <translation>Copiar estas líneas</translation>
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
    <name>Wiring</name>
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
        <source>%n jobs cleared from the queue</source>
        <comment>%n job cleared from the queue</comment>
        <translation>
            <numerusform>%n tarea retirada de la cola</numerusform>
            <numerusform>%n tareas retiradas de la cola</numerusform>
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
        <source>%n links from the clipboard are in the box. Press Add to fetch them.</source>
        <comment>%n link from the clipboard is in the box. Press Add to fetch it.</comment>
        <translation>
            <numerusform>%n enlace del portapapeles está en el cuadro. Pulse «Añadir» para descargarlo.</numerusform>
            <numerusform>%n enlaces del portapapeles están en el cuadro. Pulse «Añadir» para descargarlos.</numerusform>
        </translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Exports, bookmarks, lists, saved pages (*.csv *.txt *.htm *.html *.mhtml *.gz *.json)</source>
        <translation>Exportaciones, marcadores, listas, páginas guardadas (*.csv *.txt *.htm *.html *.mhtml *.gz *.json)</translation>
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
        <source>Import a folder</source>
        <translation>Importar una carpeta</translation>
    </message>
    <message>
        <source>Import files</source>
        <translation>Importar archivos</translation>
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
        <source>Reading {name}…</source>
        <translation>Leyendo {name}…</translation>
    </message>
    <message>
        <source>That was too much at once: only the first part is taken in.</source>
        <translation>Era demasiado de una vez: solo se incorpora la primera parte.</translation>
    </message>
    <message>
        <source>The setting could not be kept: {reason}</source>
        <translation>No se pudo conservar el ajuste: {reason}</translation>
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
        <source>This page could not be opened in a browser: {address}</source>
        <translation>No se pudo abrir esta página en un navegador: {address}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>You can close the window at any time: the queue goes on at the next start.</source>
        <translation>Puede cerrar la ventana en cualquier momento: la cola sigue en el próximo inicio.</translation>
    </message>
    <message numerus="yes">
        <source>add %n books</source>
        <comment>add %n book</comment>
        <translation>
            <numerusform>añadir %n libro</numerusform>
            <numerusform>añadir %n libros</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Years</name>
    <message>
        <source>{year} BCE</source>
        <translation>{year} a. C.</translation>
    </message>
</context>
</TS>

<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es_ES">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About bookq</source>
        <translation>Acerca de bookq</translation>
    </message>
    <message>
        <source>Paste links to books, watch the queue, get the books. bookq keeps everything on this computer and tells nobody.</source>
        <translation>Pegue enlaces a libros, mire la cola, reciba los libros. bookq lo guarda todo en este ordenador y no cuenta nada a nadie.</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;About bookq</source>
        <translation>&amp;Acerca de bookq</translation>
    </message>
    <message>
        <source>&amp;1 star</source>
        <translation>&amp;1 estrella</translation>
    </message>
    <message>
        <source>&amp;2 stars</source>
        <translation>&amp;2 estrellas</translation>
    </message>
    <message>
        <source>&amp;3 stars</source>
        <translation>&amp;3 estrellas</translation>
    </message>
    <message>
        <source>&amp;4 stars</source>
        <translation>&amp;4 estrellas</translation>
    </message>
    <message>
        <source>&amp;5 stars</source>
        <translation>&amp;5 estrellas</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Añadir</translation>
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
        <source>&amp;Copy</source>
        <translation>&amp;Copiar</translation>
    </message>
    <message>
        <source>&amp;Correct the record…</source>
        <translation>&amp;Corregir los datos…</translation>
    </message>
    <message>
        <source>&amp;Covers</source>
        <translation>&amp;Cubiertas</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>Osc&amp;uro</translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation>&amp;Detalles</translation>
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
        <source>&amp;Fetch again</source>
        <translation>&amp;Volver a obtener</translation>
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
        <source>&amp;Keys</source>
        <translation>&amp;Teclas</translation>
    </message>
    <message>
        <source>&amp;Last import…</source>
        <translation>Ú&amp;ltima importación…</translation>
    </message>
    <message>
        <source>&amp;Merge editions</source>
        <translation>&amp;Unir ediciones</translation>
    </message>
    <message>
        <source>&amp;Narrow the sidebar</source>
        <translation>Barra lateral e&amp;strecha</translation>
    </message>
    <message>
        <source>&amp;No stars</source>
        <translation>Si&amp;n estrellas</translation>
    </message>
    <message>
        <source>&amp;No state</source>
        <translation>Sin &amp;estado</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Pegar</translation>
    </message>
    <message>
        <source>&amp;Read</source>
        <translation>&amp;Leído</translation>
    </message>
    <message>
        <source>&amp;Want to read</source>
        <translation>&amp;Quiero leer</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>Add what is in the field</source>
        <translation>Añadir lo que hay en el campo</translation>
    </message>
    <message>
        <source>Ask Goodreads now instead of waiting</source>
        <translation>Preguntar a Goodreads ahora en vez de esperar</translation>
    </message>
    <message>
        <source>Begin a new line</source>
        <translation>Empezar una línea nueva</translation>
    </message>
    <message>
        <source>Cancel &amp;all that wait</source>
        <translation>C&amp;ancelar todo lo que espera</translation>
    </message>
    <message>
        <source>Cancel everything that is not being fetched</source>
        <translation>Cancelar todo lo que no se está obteniendo</translation>
    </message>
    <message>
        <source>Change how bookq works</source>
        <translation>Cambiar cómo trabaja bookq</translation>
    </message>
    <message>
        <source>Change what the page says of the chosen book</source>
        <translation>Cambiar lo que la página dice del libro elegido</translation>
    </message>
    <message>
        <source>Choose all rows</source>
        <translation>Seleccionar todas las filas</translation>
    </message>
    <message>
        <source>Close what was recognised; then clear the field</source>
        <translation>Cerrar lo reconocido; después vaciar el campo</translation>
    </message>
    <message>
        <source>Co&amp;mpact rows</source>
        <translation>Filas co&amp;mpactas</translation>
    </message>
    <message>
        <source>Copy the &amp;link</source>
        <translation>Copiar el en&amp;lace</translation>
    </message>
    <message>
        <source>Copy the links</source>
        <translation>Copiar los enlaces</translation>
    </message>
    <message>
        <source>Copy the text, the books or the links that are selected</source>
        <translation>Copiar el texto, los libros o los enlaces seleccionados</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>Cor&amp;tar</translation>
    </message>
    <message>
        <source>Cut the text that is selected in a field</source>
        <translation>Cortar el texto seleccionado en un campo</translation>
    </message>
    <message>
        <source>Do again what was undone last</source>
        <translation>Rehacer lo último que se deshizo</translation>
    </message>
    <message>
        <source>Edit the n&amp;ote</source>
        <translation>Editar la n&amp;ota</translation>
    </message>
    <message>
        <source>Empty the field; from an empty one to the books</source>
        <translation>Vaciar el campo; desde uno vacío, a los libros</translation>
    </message>
    <message>
        <source>Fetch after all others</source>
        <translation>Obtener después de los demás</translation>
    </message>
    <message>
        <source>Fetch again from the &amp;kept page</source>
        <translation>Otra vez desde la página &amp;guardada</translation>
    </message>
    <message>
        <source>Fetch before all others</source>
        <translation>Obtener antes que los demás</translation>
    </message>
    <message>
        <source>Fetch the pages of the chosen books again</source>
        <translation>Volver a obtener las páginas de los libros elegidos</translation>
    </message>
    <message>
        <source>Filter &amp;help</source>
        <translation>A&amp;yuda del filtro</translation>
    </message>
    <message>
        <source>Give the chosen books five stars</source>
        <translation>Dar cinco estrellas a los libros elegidos</translation>
    </message>
    <message>
        <source>Give the chosen books four stars</source>
        <translation>Dar cuatro estrellas a los libros elegidos</translation>
    </message>
    <message>
        <source>Give the chosen books one star</source>
        <translation>Dar una estrella a los libros elegidos</translation>
    </message>
    <message>
        <source>Give the chosen books tags</source>
        <translation>Poner etiquetas a los libros elegidos</translation>
    </message>
    <message>
        <source>Give the chosen books three stars</source>
        <translation>Dar tres estrellas a los libros elegidos</translation>
    </message>
    <message>
        <source>Give the chosen books two stars</source>
        <translation>Dar dos estrellas a los libros elegidos</translation>
    </message>
    <message>
        <source>Go to the next part of the window</source>
        <translation>Ir a la parte siguiente de la ventana</translation>
    </message>
    <message>
        <source>Go to the part before</source>
        <translation>Ir a la parte anterior</translation>
    </message>
    <message>
        <source>In the field for links</source>
        <translation>En el campo de enlaces</translation>
    </message>
    <message>
        <source>In the list of books</source>
        <translation>En la lista de libros</translation>
    </message>
    <message>
        <source>Make one book of the chosen ones</source>
        <translation>Hacer un solo libro de los elegidos</translation>
    </message>
    <message>
        <source>Mark the chosen books as being read</source>
        <translation>Marcar que está leyendo los libros elegidos</translation>
    </message>
    <message>
        <source>Mark the chosen books as read</source>
        <translation>Marcar los libros elegidos como leídos</translation>
    </message>
    <message>
        <source>Move to the &amp;back</source>
        <translation>Mover al fin&amp;al</translation>
    </message>
    <message>
        <source>Move to the &amp;front</source>
        <translation>Mover al &amp;principio</translation>
    </message>
    <message>
        <source>Next &amp;part</source>
        <translation>&amp;Parte siguiente</translation>
    </message>
    <message>
        <source>One line a book, without cover</source>
        <translation>Una línea por libro, sin cubierta</translation>
    </message>
    <message>
        <source>Paste into the field that is edited, else into the field for links</source>
        <translation>Pegar en el campo que se edita; si no, en el campo de enlaces</translation>
    </message>
    <message>
        <source>Pre&amp;vious part</source>
        <translation>Parte &amp;anterior</translation>
    </message>
    <message>
        <source>Put links and pages that are copied elsewhere into the field</source>
        <translation>Poner en el campo los enlaces y páginas que se copian en otros programas</translation>
    </message>
    <message>
        <source>Put the chosen books on the list of books to read</source>
        <translation>Poner los libros elegidos en la lista de lectura</translation>
    </message>
    <message>
        <source>Read the kept pages of the chosen books again, without a request</source>
        <translation>Volver a leer las páginas guardadas de los libros elegidos, sin petición</translation>
    </message>
    <message>
        <source>Read the page from a file that was saved in the browser</source>
        <translation>Tomar la página de un archivo guardado en el navegador</translation>
    </message>
    <message>
        <source>Read the pages that bookq kept again, without a request</source>
        <translation>Volver a leer las páginas que bookq guardó, sin petición</translation>
    </message>
    <message>
        <source>Remo&amp;ve</source>
        <translation>&amp;Quitar</translation>
    </message>
    <message>
        <source>Remove the chosen books from the library</source>
        <translation>Quitar los libros elegidos de la biblioteca</translation>
    </message>
    <message>
        <source>Search the books</source>
        <translation>Buscar en los libros</translation>
    </message>
    <message>
        <source>Show &amp;details</source>
        <translation>Mostrar los &amp;detalles</translation>
    </message>
    <message>
        <source>Show charts of the same books</source>
        <translation>Mostrar gráficos de los mismos libros</translation>
    </message>
    <message>
        <source>Show every try and what went wrong</source>
        <translation>Mostrar cada intento y qué falló</translation>
    </message>
    <message>
        <source>Show only the icons of the sidebar</source>
        <translation>Mostrar solo los iconos de la barra lateral</translation>
    </message>
    <message>
        <source>Stop, but keep the row</source>
        <translation>Detener, pero conservar la fila</translation>
    </message>
    <message>
        <source>Take copied pages by itse&amp;lf</source>
        <translation>Tomar por sí mismo las páginas copia&amp;das</translation>
    </message>
    <message>
        <source>Take my stars away</source>
        <translation>Quitar mis estrellas</translation>
    </message>
    <message>
        <source>Take out of the queue</source>
        <translation>Sacar de la cola</translation>
    </message>
    <message>
        <source>Take the reading state of the chosen books away</source>
        <translation>Quitar el estado de lectura de los libros elegidos</translation>
    </message>
    <message>
        <source>Take what failed out of the queue</source>
        <translation>Sacar de la cola lo que falló</translation>
    </message>
    <message>
        <source>Take what is done out of the queue; the books stay</source>
        <translation>Sacar de la cola lo hecho; los libros quedan</translation>
    </message>
    <message>
        <source>To the actions of the row</source>
        <translation>A las acciones de la fila</translation>
    </message>
    <message>
        <source>To the next field or button, to the one before</source>
        <translation>Al campo o botón siguiente, al anterior</translation>
    </message>
    <message>
        <source>To what was recognised</source>
        <translation>A lo reconocido</translation>
    </message>
    <message>
        <source>Tr&amp;y now</source>
        <translation>P&amp;robar ahora</translation>
    </message>
    <message>
        <source>Try again at once</source>
        <translation>Reintentar enseguida</translation>
    </message>
    <message>
        <source>Try all failed books again</source>
        <translation>Reintentar todos los libros fallidos</translation>
    </message>
    <message>
        <source>Undo what was added, changed or removed last</source>
        <translation>Deshacer lo último añadido, cambiado o quitado</translation>
    </message>
    <message>
        <source>Write a note on the chosen book</source>
        <translation>Escribir una nota del libro elegido</translation>
    </message>
    <message>
        <source>Write a re&amp;view</source>
        <translation>Escribir una re&amp;seña</translation>
    </message>
    <message>
        <source>Write a review of the chosen book</source>
        <translation>Escribir una reseña del libro elegido</translation>
    </message>
    <message>
        <source>Write in the field for links</source>
        <translation>Escribir en el campo de enlaces</translation>
    </message>
    <message>
        <source>Write the exact answer of Goodreads into a file, without cookies</source>
        <translation>Escribir en un archivo la respuesta exacta de Goodreads, sin cookies</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>C&amp;laro</translation>
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
        <source>&amp;Restore a backup…</source>
        <translation>&amp;Restaurar una copia de seguridad…</translation>
    </message>
    <message>
        <source>&amp;Retry</source>
        <translation>&amp;Reintentar</translation>
    </message>
    <message>
        <source>&amp;Retry all failed</source>
        <translation>&amp;Reintentar todas las fallidas</translation>
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
        <source>&amp;Statistics</source>
        <translation>E&amp;stadísticas</translation>
    </message>
    <message>
        <source>&amp;Table</source>
        <translation>&amp;Tabla</translation>
    </message>
    <message>
        <source>&amp;Try it with invented books</source>
        <translation>Pro&amp;bar con libros inventados</translation>
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
        <source>Add &amp;tags…</source>
        <translation>Añadir e&amp;tiquetas…</translation>
    </message>
    <message>
        <source>Add a library export, bookmarks, lists of links or saved pages</source>
        <translation>Añadir una exportación de biblioteca, marcadores, listas de enlaces o páginas guardadas</translation>
    </message>
    <message>
        <source>Add all saved pages of a folder</source>
        <translation>Añadir todas las páginas guardadas de una carpeta</translation>
    </message>
    <message>
        <source>Add what is in a backup; nothing that is here is lost</source>
        <translation>Añadir lo que hay en una copia de seguridad; nada de lo que hay aquí se pierde</translation>
    </message>
    <message>
        <source>Choose all books</source>
        <translation>Elegir todos los libros</translation>
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
        <source>Default la&amp;yout</source>
        <translation>&amp;Disposición inicial</translation>
    </message>
    <message>
        <source>E&amp;xport the selected books…</source>
        <translation>E&amp;xportar los libros elegidos…</translation>
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
        <source>Filter the queue</source>
        <translation>Filtrar la cola</translation>
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
        <source>Go to the &amp;links</source>
        <translation>Ir a los &amp;enlaces</translation>
    </message>
    <message>
        <source>Import a &amp;folder…</source>
        <translation>Importar una &amp;carpeta…</translation>
    </message>
    <message>
        <source>In the queue</source>
        <translation>En la cola</translation>
    </message>
    <message>
        <source>In the search field</source>
        <translation>En el campo de búsqueda</translation>
    </message>
    <message>
        <source>In the statistics</source>
        <translation>En las estadísticas</translation>
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
        <source>Open a page with two bookmarks that hand books over to bookq</source>
        <translation>Abrir una página con dos marcadores que pasan libros a bookq</translation>
    </message>
    <message>
        <source>Open a second window with invented books; nothing of it is kept</source>
        <translation>Abrir una segunda ventana con libros inventados; nada se conserva</translation>
    </message>
    <message>
        <source>Open ne&amp;xt in browser</source>
        <translation>Abrir el siguiente en el na&amp;vegador</translation>
    </message>
    <message>
        <source>Open or close the queue</source>
        <translation>Abrir o cerrar la cola</translation>
    </message>
    <message>
        <source>Open the next &amp;five in the browser</source>
        <translation>Abrir los &amp;cinco siguientes en el navegador</translation>
    </message>
    <message>
        <source>Open the next book that waits in the browser</source>
        <translation>Abrir en el navegador el siguiente libro que espera</translation>
    </message>
    <message>
        <source>Open the next five books that wait in the browser</source>
        <translation>Abrir en el navegador los cinco siguientes libros que esperan</translation>
    </message>
    <message>
        <source>Open the page in the browser</source>
        <translation>Abrir la página en el navegador</translation>
    </message>
    <message>
        <source>Open the page of the book in the browser</source>
        <translation>Abrir la página del libro en el navegador</translation>
    </message>
    <message>
        <source>Put the parts of the window back to where they were at first</source>
        <translation>Volver a colocar las partes de la ventana como al principio</translation>
    </message>
    <message>
        <source>R&amp;eading</source>
        <translation>L&amp;eyendo</translation>
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
        <source>Show only what the bar counts, or all again</source>
        <translation>Mostrar solo lo que cuenta la barra, o todo otra vez</translation>
    </message>
    <message>
        <source>Show or hide the details</source>
        <translation>Mostrar u ocultar los detalles</translation>
    </message>
    <message>
        <source>Show the books as a table</source>
        <translation>Mostrar los libros como tabla</translation>
    </message>
    <message>
        <source>Show the books as covers</source>
        <translation>Mostrar los libros como cubiertas</translation>
    </message>
    <message>
        <source>Show the details of the chosen book</source>
        <translation>Mostrar los detalles del libro elegido</translation>
    </message>
    <message>
        <source>Show the result of each line of the last import</source>
        <translation>Mostrar el resultado de cada línea de la última importación</translation>
    </message>
    <message>
        <source>Show what can be written into the search field</source>
        <translation>Mostrar qué se puede escribir en el campo de búsqueda</translation>
    </message>
    <message>
        <source>Start nothing new; what runs is finished</source>
        <translation>No empezar nada nuevo; lo que está en curso se termina</translation>
    </message>
    <message>
        <source>To the books</source>
        <translation>A los libros</translation>
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
        <source>Write books, queue, tags and notes into one file, to keep elsewhere</source>
        <translation>Escribir libros, cola, etiquetas y notas en un solo archivo, para guardarlo en otro lugar</translation>
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
    <name>AnnotationCard</name>
    <message>
        <source>1 copy owned</source>
        <translation>1 ejemplar propio</translation>
    </message>
    <message>
        <source>Add a note</source>
        <translation>Añadir una nota</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Mío</translation>
    </message>
    <message>
        <source>My own shelf: {name}</source>
        <translation>Mi propia estantería: {name}</translation>
    </message>
    <message>
        <source>My reading</source>
        <translation>Mi lectura</translation>
    </message>
    <message>
        <source>My stars: the same star again takes them away (keys 0 to 5)</source>
        <translation>Mis estrellas: la misma otra vez las quita (teclas 0 a 5)</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Leído</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Leyendo</translation>
    </message>
    <message>
        <source>Want</source>
        <translation>Quiero leer</translation>
    </message>
    <message>
        <source>begun {date}</source>
        <translation>empezado el {date}</translation>
    </message>
    <message>
        <source>on my shelves since {date}</source>
        <translation>en mis estanterías desde {date}</translation>
    </message>
    <message>
        <source>read {count} times</source>
        <translation>leído {count} veces</translation>
    </message>
    <message>
        <source>{count} copies owned</source>
        <translation>{count} ejemplares propios</translation>
    </message>
    <message>
        <source>{count} of {total}</source>
        <translation>{count} de {total}</translation>
    </message>
</context>
<context>
    <name>Annotations</name>
    <message numerus="yes">
        <source>%n books being read</source>
        <comment>%n book being read</comment>
        <translation>
            <numerusform>%n libro en lectura</numerusform>
            <numerusform>%n libros en lectura</numerusform>
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
        <source>%n books on another shelf</source>
        <comment>%n book on another shelf</comment>
        <translation>
            <numerusform>%n libro en otra estantería</numerusform>
            <numerusform>%n libros en otra estantería</numerusform>
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
        <source>%n books to be read</source>
        <comment>%n book to be read</comment>
        <translation>
            <numerusform>%n libro por leer</numerusform>
            <numerusform>%n libros por leer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n books without a mark of reading now</source>
        <comment>%n book without a mark of reading now</comment>
        <translation>
            <numerusform>%n libro sin estado de lectura ahora</numerusform>
            <numerusform>%n libros sin estado de lectura ahora</numerusform>
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
    <message numerus="yes">
        <source>Date changed for %n books</source>
        <comment>Date changed for %n book</comment>
        <translation>
            <numerusform>Fecha cambiada de %n libro</numerusform>
            <numerusform>Fecha cambiada de %n libros</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>My stars given to %n books</source>
        <comment>My stars given to %n book</comment>
        <translation>
            <numerusform>Mis estrellas dadas a %n libro</numerusform>
            <numerusform>Mis estrellas dadas a %n libros</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>My stars taken from %n books</source>
        <comment>My stars taken from %n book</comment>
        <translation>
            <numerusform>Mis estrellas quitadas de %n libro</numerusform>
            <numerusform>Mis estrellas quitadas de %n libros</numerusform>
        </translation>
    </message>
    <message>
        <source>Note changed</source>
        <translation>Nota cambiada</translation>
    </message>
    <message>
        <source>Review changed</source>
        <translation>Reseña cambiada</translation>
    </message>
    <message numerus="yes">
        <source>Tag renamed for %n books</source>
        <comment>Tag renamed for %n book</comment>
        <translation>
            <numerusform>Etiqueta renombrada en %n libro</numerusform>
            <numerusform>Etiqueta renombrada en %n libros</numerusform>
        </translation>
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
    <name>BackupsController</name>
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
        <source>Restoring {name}…</source>
        <translation>Restaurando {name}…</translation>
    </message>
</context>
<context>
    <name>Board</name>
    <message>
        <source>Copy as a picture</source>
        <translation>Copiar como imagen</translation>
    </message>
    <message>
        <source>Copy the numbers</source>
        <translation>Copiar los números</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>Estadísticas</translation>
    </message>
</context>
<context>
    <name>BookPage</name>
    <message>
        <source>Awards</source>
        <translation>Premios</translation>
    </message>
    <message>
        <source>Change or take back…</source>
        <translation>Cambiar o retirar…</translation>
    </message>
    <message>
        <source>Characters</source>
        <translation>Personajes</translation>
    </message>
    <message>
        <source>Corrected by hand: {fields}</source>
        <translation>Corregido a mano: {fields}</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Descripción</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Datos</translation>
    </message>
    <message>
        <source>Fetch again</source>
        <translation>Volver a obtener</translation>
    </message>
    <message>
        <source>Fetch now</source>
        <translation>Obtener ahora</translation>
    </message>
    <message>
        <source>How readers rate it</source>
        <translation>Cómo lo valoran los lectores</translation>
    </message>
    <message>
        <source>More facts</source>
        <translation>Más datos</translation>
    </message>
    <message>
        <source>My review</source>
        <translation>Mi reseña</translation>
    </message>
    <message>
        <source>Not fetched yet</source>
        <translation>Sin obtener</translation>
    </message>
    <message>
        <source>Not rated yet</source>
        <translation>Sin valorar todavía</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Show only books of this genre</source>
        <translation>Mostrar solo los libros de este género</translation>
    </message>
    <message>
        <source>The last fetch failed; this is what was read before.</source>
        <translation>La última vez falló; esto es lo leído antes.</translation>
    </message>
    <message>
        <source>With spoilers</source>
        <translation>Revela la trama</translation>
    </message>
    <message>
        <source>Write a review</source>
        <translation>Escribir una reseña</translation>
    </message>
    <message>
        <source>Genres</source>
        <translation>Géneros</translation>
    </message>
</context>
<context>
    <name>BooksController</name>
    <message numerus="yes">
        <source>%n books are fetched again</source>
        <comment>The book is fetched again</comment>
        <translation>
            <numerusform>%n libro se vuelve a obtener</numerusform>
            <numerusform>%n libros se vuelven a obtener</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n books came in</source>
        <comment>1 book came in</comment>
        <translation>
            <numerusform>Llegó %n libro</numerusform>
            <numerusform>Llegaron %n libros</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n books copied</source>
        <comment>Book copied</comment>
        <translation>
            <numerusform>%n libro copiado</numerusform>
            <numerusform>%n libros copiados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n books removed</source>
        <comment>Book removed</comment>
        <translation>
            <numerusform>%n libro quitado</numerusform>
            <numerusform>%n libros quitados</numerusform>
        </translation>
    </message>
    <message>
        <source>New name of “{tag}”:</source>
        <translation>Nombre nuevo de «{tag}»:</translation>
    </message>
    <message>
        <source>Rename the tag</source>
        <translation>Renombrar la etiqueta</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Mostrarlos</translation>
    </message>
    <message>
        <source>The search could not be done: {reason}</source>
        <translation>No se pudo buscar: {reason}</translation>
    </message>
    <message>
        <source>Two editions are one now: {title}</source>
        <translation>Dos ediciones son ahora una: {title}</translation>
    </message>
</context>
<context>
    <name>BooksModel</name>
    <message>
        <source>Fetching now</source>
        <translation>Obteniéndose ahora</translation>
    </message>
    <message>
        <source>Not fetched yet</source>
        <translation>Sin obtener</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>desconocido</translation>
    </message>
</context>
<context>
    <name>BooksPanel</name>
    <message>
        <source>Newest first</source>
        <translation>Los más nuevos primero</translation>
    </message>
</context>
<context>
    <name>BooksView</name>
    <message>
        <source>Books</source>
        <translation>Libros</translation>
    </message>
</context>
<context>
    <name>BrowserHelp</name>
    <message>
        <source>A Chromium from a snap or flatpak is sealed off from other programs. Use the bookmark there.</source>
        <translation>Un Chromium de snap o flatpak está aislado de otros programas. Use ahí el marcador.</translation>
    </message>
    <message>
        <source>Bookmark</source>
        <translation>Marcador</translation>
    </message>
    <message>
        <source>Browser</source>
        <translation>Navegador</translation>
    </message>
    <message>
        <source>Chrome, Edge, Brave</source>
        <translation>Chrome, Edge, Brave</translation>
    </message>
    <message>
        <source>Copy {address}</source>
        <translation>Copiar {address}</translation>
    </message>
    <message>
        <source>Firefox</source>
        <translation>Firefox</translation>
    </message>
    <message>
        <source>In bookq switch on “Take copied pages by itself”, here or in the settings.</source>
        <translation>Active en bookq «Tomar por sí mismo las páginas copiadas», aquí o en los ajustes.</translation>
    </message>
    <message>
        <source>In the settings of bookq, under Browser, connect Firefox.</source>
        <translation>Conecte Firefox en los ajustes de bookq, en Navegador.</translation>
    </message>
    <message>
        <source>In the settings of bookq, under Browser, connect your browser.</source>
        <translation>Conecte su navegador en los ajustes de bookq, en Navegador.</translation>
    </message>
    <message>
        <source>Open the page with the bookmark</source>
        <translation>Abrir la página con el marcador</translation>
    </message>
    <message>
        <source>Open the page with the bookmark, and drag the button “Copy for bookq” to the bookmarks bar.</source>
        <translation>Abra la página con el marcador y arrastre el botón «Copy for bookq» a la barra de marcadores.</translation>
    </message>
    <message>
        <source>Pages from your browser</source>
        <translation>Páginas de su navegador</translation>
    </message>
    <message>
        <source>Press Load Temporary Add-on, and choose manifest.json in the folder of the add-on. Firefox forgets it when it closes; an add-on from its store stays.</source>
        <translation>Pulse «Load Temporary Add-on» y elija manifest.json en la carpeta del complemento. Firefox lo olvida al cerrarse; uno de su tienda permanece.</translation>
    </message>
    <message>
        <source>Press “Open next in browser”. When the book is there, press the bookmark. The title of the tab gets a ✓, and bookq has the book.</source>
        <translation>Pulse «Abrir el siguiente en el navegador». Cuando el libro esté ahí, pulse el marcador. El título de la pestaña recibe un ✓, y bookq tiene el libro.</translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation>Mostrar la carpeta</translation>
    </message>
    <message>
        <source>Switch Developer mode on, press Load unpacked, and choose the folder of the add-on.</source>
        <translation>Active el modo de desarrollador, pulse «Load unpacked» y elija la carpeta del complemento.</translation>
    </message>
    <message>
        <source>The add-on hands over the pages of waiting books that you open. It never opens one by itself.</source>
        <translation>El complemento entrega las páginas de libros en espera que usted abre. Nunca abre una por sí solo.</translation>
    </message>
    <message>
        <source>Type about:debugging into the address, press Enter, and choose This Firefox.</source>
        <translation>Escriba about:debugging como dirección, pulse Intro y elija «This Firefox».</translation>
    </message>
    <message>
        <source>Type chrome://extensions into the address of the browser and press Enter.</source>
        <translation>Escriba chrome://extensions como dirección en el navegador y pulse Intro.</translation>
    </message>
    <message>
        <source>Works in every browser. One press a book, nothing to install.</source>
        <translation>Funciona en cualquier navegador. Una pulsación por libro, nada que instalar.</translation>
    </message>
</context>
<context>
    <name>ClipboardController</name>
    <message>
        <source>The copied page could not be read.</source>
        <translation>No se pudo leer la página copiada.</translation>
    </message>
    <message>
        <source>The copied page is too long.</source>
        <translation>La página copiada es demasiado larga.</translation>
    </message>
    <message>
        <source>The copied page shows another book than its address. Reload it and copy it again.</source>
        <translation>La página copiada muestra otro libro que su dirección. Recárguela y cópiela otra vez.</translation>
    </message>
    <message>
        <source>There is no book on the copied page.</source>
        <translation>No hay ningún libro en la página copiada.</translation>
    </message>
</context>
<context>
    <name>Columns</name>
    <message>
        <source>Ascending</source>
        <translation>Ascendente</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Autor</translation>
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
        <source>&amp;Columns</source>
        <translation>&amp;Columnas</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Acciones</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Añadida</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>Libro</translation>
    </message>
    <message>
        <source>Edition</source>
        <translation>Edición</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Primera</translation>
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
        <source>Mine</source>
        <translation>Mío</translation>
    </message>
    <message>
        <source>My review</source>
        <translation>Mi reseña</translation>
    </message>
    <message>
        <source>My stars</source>
        <translation>Mis estrellas</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Los más nuevos primero</translation>
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
        <source>Read on</source>
        <translation>Leído el</translation>
    </message>
    <message>
        <source>Reading state</source>
        <translation>Estado de lectura</translation>
    </message>
    <message>
        <source>Wanted by readers</source>
        <translation>Deseado por lectores</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Qué ocurre</translation>
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
        <source>State</source>
        <translation>Estado</translation>
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
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Advertencias</translation>
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
        <source>{rating} of 5 stars</source>
        <translation>{rating} de 5 estrellas</translation>
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
        <source>Cop&amp;y as</source>
        <translation>Cop&amp;iar como</translation>
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
    <name>CorrectionDialog</name>
    <message>
        <source>Correct: {title}</source>
        <translation>Corregir: {title}</translation>
    </message>
    <message>
        <source>On the page: {value}</source>
        <translation>En la página: {value}</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Retirar</translation>
    </message>
    <message>
        <source>What you correct stays when the book is fetched again. Take it back at any time.</source>
        <translation>Lo que corrija se conserva al volver a obtener el libro. Puede retirarlo cuando quiera.</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nada</translation>
    </message>
</context>
<context>
    <name>Cover</name>
    <message>
        <source>Cover of {title}, press to enlarge</source>
        <translation>Portada de {title}, pulse para ampliarla</translation>
    </message>
    <message>
        <source>Show the cover large</source>
        <translation>Mostrar la cubierta grande</translation>
    </message>
    <message>
        <source>No cover of {title}</source>
        <translation>Sin portada de {title}</translation>
    </message>
</context>
<context>
    <name>CoverViewer</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Close the picture (Esc)</source>
        <translation>Cerrar la imagen (Esc)</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
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
    <name>CoversView</name>
    <message>
        <source>Books as covers</source>
        <translation>Libros como cubiertas</translation>
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
    <name>DateField</name>
    <message>
        <source>2026-03-14, March 2026 or today</source>
        <translation>2026-03-14, marzo 2026 u hoy</translation>
    </message>
    <message>
        <source>Add the date</source>
        <translation>Añadir la fecha</translation>
    </message>
    <message>
        <source>Change the date</source>
        <translation>Cambiar la fecha</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Not a date in the past. Write it like 2026-03-14 or March 2026.</source>
        <translation>No es una fecha pasada. Escríbala como 2026-03-14 o marzo 2026.</translation>
    </message>
    <message>
        <source>read {date}</source>
        <translation>leído el {date}</translation>
    </message>
    <message>
        <source>since {date}</source>
        <translation>desde {date}</translation>
    </message>
</context>
<context>
    <name>Dates</name>
    <message>
        <source>today</source>
        <translation>hoy</translation>
    </message>
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
    <name>Days</name>
    <message>
        <source>today</source>
        <translation>hoy</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>ayer</translation>
    </message>
</context>
<context>
    <name>Description</name>
    <message>
        <source>Less</source>
        <translation>Menos</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
</context>
<context>
    <name>Details</name>
    <message numerus="yes">
        <source>%n corrections taken back</source>
        <comment>%n correction taken back</comment>
        <translation>
            <numerusform>%n corrección retirada</numerusform>
            <numerusform>%n correcciones retiradas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fields corrected</source>
        <comment>%n field corrected</comment>
        <translation>
            <numerusform>%n campo corregido</numerusform>
            <numerusform>%n campos corregidos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DetailsController</name>
    <message>
        <source>Copied: {text}</source>
        <translation>Copiado: {text}</translation>
    </message>
</context>
<context>
    <name>DetailsPane</name>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
</context>
<context>
    <name>DiagnosticsDialog</name>
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
        <source>Save the report</source>
        <translation>Guardar el informe</translation>
    </message>
    <message>
        <source>&amp;Checks</source>
        <translation>&amp;Comprobaciones</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Comprobaciones</translation>
    </message>
    <message>
        <source>Copy all of it</source>
        <translation>Copiarlo todo</translation>
    </message>
    <message>
        <source>Copy for a &amp;report</source>
        <translation>Copiar para un &amp;informe</translation>
    </message>
    <message>
        <source>Save all of it as a file</source>
        <translation>Guardarlo todo como archivo</translation>
    </message>
    <message>
        <source>Show the data folder</source>
        <translation>Mostrar la carpeta de datos</translation>
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
    <name>Dialogs</name>
    <message>
        <source>No browser could be opened. The page is {file}.</source>
        <translation>No se pudo abrir ningún navegador. La página es {file}.</translation>
    </message>
</context>
<context>
    <name>EmptyPart</name>
    <message numerus="yes">
        <source>%n books failed before anything was known of them</source>
        <comment>A book failed before anything was known of it</comment>
        <translation>
            <numerusform>%n libro falló antes de saberse nada de él</numerusform>
            <numerusform>%n libros fallaron antes de saberse nada de ellos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n books wait to be fetched.</source>
        <comment>One book waits to be fetched.</comment>
        <translation>
            <numerusform>%n libro espera a ser obtenido.</numerusform>
            <numerusform>%n libros esperan a ser obtenidos.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose books in the list and press W, G or R.</source>
        <translation>Elija libros en la lista y pulse W, G o R.</translation>
    </message>
    <message>
        <source>Every page is fetched.</source>
        <translation>Todas las páginas están obtenidas.</translation>
    </message>
    <message>
        <source>No book fits “{search}” now.</source>
        <translation>Ningún libro coincide ahora con «{search}».</translation>
    </message>
    <message numerus="yes">
        <source>None of the %n books could be fetched</source>
        <comment>The book could not be fetched</comment>
        <translation>
            <numerusform>No se pudo obtener %n libro</numerusform>
            <numerusform>No se pudo obtener ninguno de los %n libros</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing came in during the last seven days.</source>
        <translation>En los últimos siete días no llegó nada.</translation>
    </message>
    <message>
        <source>Nothing failed.</source>
        <translation>Nada falló.</translation>
    </message>
    <message>
        <source>Nothing in “{part}” yet.</source>
        <translation>Aún nada en «{part}».</translation>
    </message>
    <message>
        <source>Nothing is tagged “{tag}”.</source>
        <translation>Nada tiene la etiqueta «{tag}».</translation>
    </message>
    <message numerus="yes">
        <source>Retry %n failed</source>
        <comment>Retry</comment>
        <translation>
            <numerusform>Reintentar %n fallida</numerusform>
            <numerusform>Reintentar %n fallidas</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing in “{part}”.</source>
        <translation>No hay nada en «{part}».</translation>
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
        <source>A note a book for Obsidian and the like; what you write in it stays.</source>
        <translation>Una nota por libro para Obsidian y similares; lo que escriba en ella se conserva.</translation>
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
        <source>For Excel, LibreOffice and others: a line a book.</source>
        <translation>Para Excel, LibreOffice y otros: una línea por libro.</translation>
    </message>
    <message>
        <source>For Excel, with real numbers and dates.</source>
        <translation>Para Excel, con números y fechas de verdad.</translation>
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
        <source>Notes of bookq in {name} get the new fields; what you wrote in them stays.</source>
        <translation>Las notas de bookq en {name} reciben los campos nuevos; lo que escribió en ellas se conserva.</translation>
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
    <message numerus="yes">
        <source>Writing %n books to {file}…</source>
        <comment>Writing %n book to {file}…</comment>
        <translation>
            <numerusform>Escribiendo %n libro en {file}…</numerusform>
            <numerusform>Escribiendo %n libros en {file}…</numerusform>
        </translation>
    </message>
    <message>
        <source>bookq keeps its own files there. Choose another folder or name.</source>
        <translation>bookq guarda ahí sus propios archivos. Elija otra carpeta u otro nombre.</translation>
    </message>
    <message>
        <source>{name} is a file. Choose a folder, or the name of a new one.</source>
        <translation>{name} es un archivo. Elija una carpeta o el nombre de una nueva.</translation>
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
    <name>ExportColumns</name>
    <message>
        <source>Added on</source>
        <translation>Añadido el</translation>
    </message>
    <message>
        <source>Asin</source>
        <translation>ASIN</translation>
    </message>
    <message>
        <source>Authors</source>
        <translation>Autores</translation>
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
        <source>Contributors</source>
        <translation>Colaboradores</translation>
    </message>
    <message>
        <source>Cover url</source>
        <translation>Dirección de la cubierta</translation>
    </message>
    <message>
        <source>Currently reading</source>
        <translation>Leyéndose ahora</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Descripción</translation>
    </message>
    <message>
        <source>Description html</source>
        <translation>Descripción (HTML)</translation>
    </message>
    <message>
        <source>Edition</source>
        <translation>Edición</translation>
    </message>
    <message>
        <source>Editions count</source>
        <translation>Número de ediciones</translation>
    </message>
    <message>
        <source>Fetched at</source>
        <translation>Obtenido el</translation>
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
        <source>Id</source>
        <translation>Número</translation>
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
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Forma de la página</translation>
    </message>
    <message>
        <source>My rating</source>
        <translation>Mi valoración</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Original title</source>
        <translation>Título original</translation>
    </message>
    <message>
        <source>Owned</source>
        <translation>Ejemplares propios</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Lugares</translation>
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
        <source>Rating</source>
        <translation>Valoración</translation>
    </message>
    <message>
        <source>Ratings count</source>
        <translation>Número de valoraciones</translation>
    </message>
    <message>
        <source>Read count</source>
        <translation>Veces leído</translation>
    </message>
    <message>
        <source>Read on</source>
        <translation>Leído el</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Reseña</translation>
    </message>
    <message>
        <source>Reviews count</source>
        <translation>Número de reseñas</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Serie</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Origen</translation>
    </message>
    <message>
        <source>Spoiler</source>
        <translation>Revela la trama</translation>
    </message>
    <message>
        <source>Stars 1</source>
        <translation>1 estrella</translation>
    </message>
    <message>
        <source>Stars 2</source>
        <translation>2 estrellas</translation>
    </message>
    <message>
        <source>Stars 3</source>
        <translation>3 estrellas</translation>
    </message>
    <message>
        <source>Stars 4</source>
        <translation>4 estrellas</translation>
    </message>
    <message>
        <source>Stars 5</source>
        <translation>5 estrellas</translation>
    </message>
    <message>
        <source>Started on</source>
        <translation>Empezado el</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
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
        <source>Title complete</source>
        <translation>Título completo</translation>
    </message>
    <message>
        <source>Url</source>
        <translation>Dirección</translation>
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
        <source>Work id</source>
        <translation>Id de la obra</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>&amp;Browse…</source>
        <translation>E&amp;xaminar…</translation>
    </message>
    <message>
        <source>&amp;Columns</source>
        <translation>&amp;Columnas</translation>
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
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Choose at least one column.</source>
        <translation>Elija al menos una columna.</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columnas</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
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
</context>
<context>
    <name>ExportsController</name>
    <message>
        <source>Open the folder</source>
        <translation>Abrir la carpeta</translation>
    </message>
</context>
<context>
    <name>Facts</name>
    <message>
        <source>1 page</source>
        <translation>1 página</translation>
    </message>
    <message>
        <source>Authors</source>
        <translation>Autores</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Descripción</translation>
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
        <source>Genres</source>
        <translation>Géneros</translation>
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
        <source>Reviews</source>
        <translation>Reseñas</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Serie</translation>
    </message>
    <message>
        <source>This edition</source>
        <translation>Esta edición</translation>
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
        <source>Work id</source>
        <translation>Id de la obra</translation>
    </message>
    <message>
        <source>{count} pages</source>
        <translation>{count} páginas</translation>
    </message>
</context>
<context>
    <name>FactsGrid</name>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Corrected by hand</source>
        <translation>Corregido a mano</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>Corregir…</translation>
    </message>
    <message>
        <source>Show only books with {text}</source>
        <translation>Ver solo libros con {text}</translation>
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
        <source>“{field}:” takes one of {example}. “{value}” is none of these.</source>
        <translation>«{field}:» necesita una de estas palabras: {example}. «{value}» no es ninguna de ellas.</translation>
    </message>
    <message>
        <source>“{field}:” takes words, like {example}.</source>
        <translation>«{field}:» necesita palabras, como {example}.</translation>
    </message>
</context>
<context>
    <name>FilterBuilder</name>
    <message>
        <source>Add filter</source>
        <translation>Añadir un filtro</translation>
    </message>
    <message>
        <source>All that can be written (F4)</source>
        <translation>Todo lo que se puede escribir (F4)</translation>
    </message>
    <message>
        <source>Any person</source>
        <translation>Cualquier persona</translation>
    </message>
    <message>
        <source>Award</source>
        <translation>Premio</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Comparación</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Descripción</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Campo</translation>
    </message>
    <message>
        <source>Keep the search in the sidebar</source>
        <translation>Conservar la búsqueda en la barra lateral</translation>
    </message>
    <message>
        <source>Name of this search</source>
        <translation>Nombre de esta búsqueda</translation>
    </message>
    <message>
        <source>Not “{value}”</source>
        <translation>No «{value}»</translation>
    </message>
    <message>
        <source>Save search</source>
        <translation>Guardar la búsqueda</translation>
    </message>
    <message>
        <source>Show only books whose</source>
        <translation>Mostrar solo los libros cuyo</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Write what to look for.</source>
        <translation>Escriba qué buscar.</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>al menos</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>como mucho</translation>
    </message>
    <message>
        <source>contains</source>
        <translation>contiene</translation>
    </message>
    <message>
        <source>does not contain</source>
        <translation>no contiene</translation>
    </message>
    <message>
        <source>is</source>
        <translation>es</translation>
    </message>
    <message>
        <source>is known</source>
        <translation>se conoce</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>falta</translation>
    </message>
    <message>
        <source>is, or between (3-5)</source>
        <translation>es, o entre (3-5)</translation>
    </message>
</context>
<context>
    <name>FilterHelp</name>
    <message>
        <source>both words, anywhere</source>
        <translation>las dos palabras, en cualquier parte</translation>
    </message>
    <message>
        <source>by anybody: translators, narrators</source>
        <translation>de cualquiera: traductores, narradores</translation>
    </message>
    <message>
        <source>fetched in this month; fetched:no not yet</source>
        <translation>obtenido en este mes; fetched:no todavía no</translation>
    </message>
    <message>
        <source>fewer than 500 reviews</source>
        <translation>menos de 500 reseñas</translation>
    </message>
    <message>
        <source>first published in these years; first:..1900 until 1900</source>
        <translation>publicado por primera vez en estos años; first:..1900 hasta 1900</translation>
    </message>
    <message>
        <source>from this publisher</source>
        <translation>de esta editorial</translation>
    </message>
    <message>
        <source>in the description</source>
        <translation>en la descripción</translation>
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
        <source>not marked as read</source>
        <translation>no marcados como leídos</translation>
    </message>
    <message>
        <source>of this author; by: means the same</source>
        <translation>de este autor; by: es lo mismo</translation>
    </message>
    <message>
        <source>of this genre; genre:=fantasy exactly</source>
        <translation>de este género; genre:=fantasy exacto</translation>
    </message>
    <message>
        <source>rated above 4; rating:4+ from 4 up</source>
        <translation>valorados con más de 4; rating:4+ desde 4</translation>
    </message>
    <message>
        <source>read in this year; read:yes at all</source>
        <translation>leído en este año; read:yes en cualquier momento</translation>
    </message>
    <message>
        <source>set in this place</source>
        <translation>que transcurren en este lugar</translation>
    </message>
    <message>
        <source>shorter than 200 pages; pages:-200 up to 200</source>
        <translation>de menos de 200 páginas; pages:-200 hasta 200</translation>
    </message>
    <message>
        <source>that are here more than once</source>
        <translation>que están aquí más de una vez</translation>
    </message>
    <message>
        <source>this edition is later than 2019</source>
        <translation>esta edición es posterior a 2019</translation>
    </message>
    <message>
        <source>want, reading, read, none, or a shelf of yours</source>
        <translation>want, reading, read, none o un estante propio</translation>
    </message>
    <message>
        <source>wanted by more than 1,000 readers</source>
        <translation>deseados por más de 1.000 lectores</translation>
    </message>
    <message>
        <source>whose page is not fetched yet</source>
        <translation>cuya página aún no se obtuvo</translation>
    </message>
    <message>
        <source>with 4 or 5 of my stars; my:none without</source>
        <translation>con 4 o 5 estrellas mías; my:none sin ellas</translation>
    </message>
    <message>
        <source>with doubts about the page</source>
        <translation>con dudas sobre la página</translation>
    </message>
    <message>
        <source>with such an award</source>
        <translation>con un premio así</translation>
    </message>
    <message>
        <source>with these digits</source>
        <translation>con estas cifras</translation>
    </message>
    <message>
        <source>with this character</source>
        <translation>con este personaje</translation>
    </message>
    <message>
        <source>these words together</source>
        <translation>estas palabras juntas</translation>
    </message>
    <message>
        <source>added in this month</source>
        <translation>añadido en este mes</translation>
    </message>
    <message>
        <source>whose last fetch failed</source>
        <translation>cuya última descarga falló</translation>
    </message>
    <message>
        <source>with this number at Goodreads</source>
        <translation>con este número en Goodreads</translation>
    </message>
    <message>
        <source>with this tag; tag:none without any</source>
        <translation>con esta etiqueta; tag:none sin ninguna</translation>
    </message>
    <message>
        <source>with this word in your note</source>
        <translation>con esta palabra en su nota</translation>
    </message>
    <message>
        <source>with this word in your review</source>
        <translation>con esta palabra en su reseña</translation>
    </message>
    <message>
        <source>without this word</source>
        <translation>sin esta palabra</translation>
    </message>
</context>
<context>
    <name>FilterLine</name>
    <message>
        <source>Build a filter</source>
        <translation>Construir un filtro</translation>
    </message>
    <message>
        <source>Build a filter; F4 lists what can be written</source>
        <translation>Construir un filtro; F4 muestra lo que se puede escribir</translation>
    </message>
    <message>
        <source>What can be written here</source>
        <translation>Qué se puede escribir aquí</translation>
    </message>
    <message>
        <source>What it may become</source>
        <translation>En qué se puede convertir</translation>
    </message>
</context>
<context>
    <name>FindRow</name>
    <message>
        <source>Close the search</source>
        <translation>Cerrar la búsqueda</translation>
    </message>
    <message>
        <source>Find in the queue</source>
        <translation>Buscar en la cola</translation>
    </message>
</context>
<context>
    <name>FirstStart</name>
    <message>
        <source>Books appear</source>
        <translation>Aparecen los libros</translation>
    </message>
    <message>
        <source>Bring in your books</source>
        <translation>Traiga sus libros</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Elegir una carpeta…</translation>
    </message>
    <message>
        <source>Import a library export…</source>
        <translation>Importar una exportación de biblioteca…</translation>
    </message>
    <message>
        <source>Links, ISBNs, your library export, saved pages, whole folders.</source>
        <translation>Enlaces, ISBN, la exportación de su biblioteca, páginas guardadas, carpetas enteras.</translation>
    </message>
    <message>
        <source>One page every two seconds. Close the window any time: it goes on later.</source>
        <translation>Una página cada dos segundos. Cierre la ventana cuando quiera: sigue más tarde.</translation>
    </message>
    <message>
        <source>Paste anything that holds Goodreads links or ISBNs into the field above: a mail, notes, a list. Ctrl+V and dropping files work anywhere in the window.</source>
        <translation>Pegue arriba lo que contenga enlaces de Goodreads o ISBN: un correo, notas, una lista. Ctrl+V y soltar archivos funcionan en toda la ventana.</translation>
    </message>
    <message>
        <source>Paste or drop</source>
        <translation>Pegar o soltar</translation>
    </message>
    <message>
        <source>Try it with invented books</source>
        <translation>Probarlo con libros inventados</translation>
    </message>
    <message>
        <source>With cover, ratings and facts. Mark, tag, sort and export them.</source>
        <translation>Con cubierta, valoraciones y datos. Márquelos, etiquételos, ordénelos y expórtelos.</translation>
    </message>
    <message>
        <source>bookq fetches</source>
        <translation>bookq obtiene</translation>
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
        <source>Markdown notes in a folder (Obsidian)</source>
        <translation>Notas Markdown en una carpeta (Obsidian)</translation>
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
    <name>Head</name>
    <message>
        <source>All</source>
        <translation>Todas</translation>
    </message>
    <message>
        <source>Close the queue (Ctrl+J)</source>
        <translation>Cerrar la cola (Ctrl+J)</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminado</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fallido</translation>
    </message>
    <message>
        <source>Go on (Ctrl+P)</source>
        <translation>Seguir (Ctrl+P)</translation>
    </message>
    <message>
        <source>Goodreads: {pace}</source>
        <translation>Goodreads: {pace}</translation>
    </message>
    <message>
        <source>Jobs shown</source>
        <translation>Libros mostrados</translation>
    </message>
    <message>
        <source>More for the queue</source>
        <translation>Más de la cola</translation>
    </message>
    <message>
        <source>Open the queue</source>
        <translation>Abrir la cola</translation>
    </message>
    <message>
        <source>Open the queue (Ctrl+J)</source>
        <translation>Abrir la cola (Ctrl+J)</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Cola</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reanudar</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Ver</translation>
    </message>
    <message>
        <source>Start nothing new; what runs is finished (Ctrl+P)</source>
        <translation>No empezar nada nuevo; lo que corre se acaba (Ctrl+P)</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>En curso</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Copy as…</source>
        <translation>Copiar como…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportar…</translation>
    </message>
    <message>
        <source>Fetch again</source>
        <translation>Volver a obtener</translation>
    </message>
    <message>
        <source>Hide the details</source>
        <translation>Ocultar los detalles</translation>
    </message>
    <message>
        <source>More for this book</source>
        <translation>Más de este libro</translation>
    </message>
    <message>
        <source>Open on Goodreads</source>
        <translation>Abrir en Goodreads</translation>
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
    <name>Imports</name>
    <message numerus="yes">
        <source>%n books added</source>
        <comment>%n book added</comment>
        <translation>
            <numerusform>%n libro añadido</numerusform>
            <numerusform>%n libros añadidos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n books are fetched again</source>
        <comment>%n book is fetched again</comment>
        <translation>
            <numerusform>%n libro se vuelve a obtener</numerusform>
            <numerusform>%n libros se vuelven a obtener</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n books from {file}</source>
        <comment>%n book from {file}</comment>
        <translation>
            <numerusform>%n libro de {file}</numerusform>
            <numerusform>%n libros de {file}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n books left the library again</source>
        <comment>%n book left the library again</comment>
        <translation>
            <numerusform>%n libro volvió a salir de la biblioteca</numerusform>
            <numerusform>%n libros volvieron a salir de la biblioteca</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n copied pages taken</source>
        <comment>%n copied page taken</comment>
        <translation>
            <numerusform>%n página copiada tomada</numerusform>
            <numerusform>%n páginas copiadas tomadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n here already</source>
        <comment>%n here already</comment>
        <translation>
            <numerusform>%n ya está aquí</numerusform>
            <numerusform>%n ya están aquí</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lines were not usable</source>
        <comment>%n line was not usable</comment>
        <translation>
            <numerusform>%n línea no servía</numerusform>
            <numerusform>%n líneas no servían</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n links from the clipboard are in the field</source>
        <comment>%n link from the clipboard is in the field</comment>
        <translation>
            <numerusform>%n enlace del portapapeles está en el campo</numerusform>
            <numerusform>%n enlaces del portapapeles están en el campo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not usable</source>
        <comment>%n not usable</comment>
        <translation>
            <numerusform>%n no sirve</numerusform>
            <numerusform>%n no sirven</numerusform>
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
        <source>%n saved pages added</source>
        <comment>%n saved page added</comment>
        <translation>
            <numerusform>%n página guardada añadida</numerusform>
            <numerusform>%n páginas guardadas añadidas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n things found in what you pasted</source>
        <comment>%n thing found in what you pasted</comment>
        <translation>
            <numerusform>%n hallazgo en lo que pegó</numerusform>
            <numerusform>%n hallazgos en lo que pegó</numerusform>
        </translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Añadida</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Book {number}</source>
        <translation>Libro {number}</translation>
    </message>
    <message>
        <source>Exports, bookmarks, lists, saved pages</source>
        <translation>Exportaciones, marcadores, listas, páginas guardadas</translation>
    </message>
    <message>
        <source>Here already</source>
        <translation>Ya aquí</translation>
    </message>
    <message>
        <source>ISBN; the book is looked up at Goodreads</source>
        <translation>ISBN; el libro se busca en Goodreads</translation>
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
        <source>In the queue already</source>
        <translation>Ya en la cola</translation>
    </message>
    <message>
        <source>Kept yours: {what}</source>
        <translation>Se conserva lo suyo: {what}</translation>
    </message>
    <message>
        <source>Not usable</source>
        <translation>No sirve</translation>
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
        <source>Repeated</source>
        <translation>Repetidos</translation>
    </message>
    <message>
        <source>Saved pages</source>
        <translation>Páginas guardadas</translation>
    </message>
    <message>
        <source>Use a saved page</source>
        <translation>Usar una página guardada</translation>
    </message>
    <message>
        <source>Your stars, shelves, dates and reviews are in. The pages follow.</source>
        <translation>Sus estrellas, estanterías, fechas y reseñas están aquí. Las páginas vienen después.</translation>
    </message>
    <message numerus="yes">
        <source>kept yours in %n</source>
        <comment>kept yours in %n</comment>
        <translation>
            <numerusform>se conserva lo suyo en %n</numerusform>
            <numerusform>se conserva lo suyo en %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportsController</name>
    <message>
        <source>Fetch again</source>
        <translation>Volver a obtener</translation>
    </message>
    <message>
        <source>Looking for books in a long text…</source>
        <translation>Buscando libros en un texto largo…</translation>
    </message>
    <message>
        <source>Reading {name}…</source>
        <translation>Leyendo {name}…</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Informe</translation>
    </message>
    <message>
        <source>That was too much at once: only the first part is added.</source>
        <translation>Era demasiado de una vez: solo se añade la primera parte.</translation>
    </message>
    <message>
        <source>There is no link to a book in this file.</source>
        <translation>En este archivo no hay ningún enlace a un libro.</translation>
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
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>You can close the window at any time: the queue goes on at the next start.</source>
        <translation>Puede cerrar la ventana en cualquier momento: la cola sigue en el próximo inicio.</translation>
    </message>
</context>
<context>
    <name>IntakeController</name>
    <message>
        <source>A library export, bookmarks, a list of links</source>
        <translation>Una exportación de biblioteca, marcadores, una lista de enlaces</translation>
    </message>
    <message>
        <source>A link to a book</source>
        <translation>Un enlace a un libro</translation>
    </message>
    <message>
        <source>A page of many books. bookq can take those on its first page.</source>
        <translation>Una página con muchos libros. bookq puede tomar los de su primera página.</translation>
    </message>
    <message>
        <source>Add as the id of a book</source>
        <translation>Añadir como número de un libro</translation>
    </message>
    <message>
        <source>Already here</source>
        <translation>Ya aquí</translation>
    </message>
    <message>
        <source>An ISBN</source>
        <translation>Un ISBN</translation>
    </message>
    <message>
        <source>Any text with links in it: a mail, notes</source>
        <translation>Cualquier texto con enlaces: un correo, notas</translation>
    </message>
    <message>
        <source>Enter adds, Shift+Enter is a new line, Esc closes</source>
        <translation>Intro añade, Mayús+Intro es una línea nueva, Esc cierra</translation>
    </message>
    <message>
        <source>Esc closes</source>
        <translation>Esc cierra</translation>
    </message>
    <message>
        <source>Fetch again</source>
        <translation>Volver a obtener</translation>
    </message>
    <message>
        <source>In the queue already</source>
        <translation>Ya en la cola</translation>
    </message>
    <message>
        <source>No link and no ISBN of a book in this text</source>
        <translation>Ningún enlace ni ISBN de un libro en este texto</translation>
    </message>
    <message>
        <source>Not usable</source>
        <translation>No sirve</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Paste or drop</source>
        <translation>Pegar o soltar</translation>
    </message>
    <message>
        <source>Saved pages, whole folders of them</source>
        <translation>Páginas guardadas, carpetas enteras de ellas</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Ver</translation>
    </message>
    <message>
        <source>Take the books of this list</source>
        <translation>Tomar los libros de esta lista</translation>
    </message>
    <message>
        <source>The field was cleared</source>
        <translation>El campo se vació</translation>
    </message>
    <message>
        <source>The same books as further up</source>
        <translation>Los mismos libros que más arriba</translation>
    </message>
    <message>
        <source>To add</source>
        <translation>Por añadir</translation>
    </message>
    <message>
        <source>Use {what}</source>
        <translation>Usar {what}</translation>
    </message>
    <message>
        <source>What can be added</source>
        <translation>Qué se puede añadir</translation>
    </message>
</context>
<context>
    <name>IntakeRow</name>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
    <message numerus="yes">
        <source>Add %n</source>
        <comment>Add %n</comment>
        <translation>
            <numerusform>Añadir %n</numerusform>
            <numerusform>Añadir %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Add what is in the field (Enter)</source>
        <translation>Añadir lo que hay en el campo (Intro)</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Elegir una carpeta…</translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation>Elegir archivos…</translation>
    </message>
    <message>
        <source>See what can be added</source>
        <translation>Ver qué se puede añadir</translation>
    </message>
</context>
<context>
    <name>JobDialog</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Copy for a report</source>
        <translation>Copiar para un informe</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminado</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fallido</translation>
    </message>
    <message>
        <source>Keep the exact answer of Goodreads in a file, without cookies</source>
        <translation>Guardar la respuesta exacta de Goodreads en un archivo, sin cookies</translation>
    </message>
    <message>
        <source>Not tried yet.</source>
        <translation>Aún sin intentar.</translation>
    </message>
    <message>
        <source>Open in browser</source>
        <translation>Abrir en el navegador</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Save the page…</source>
        <translation>Guardar la página…</translation>
    </message>
    <message>
        <source>Show what the program noted down</source>
        <translation>Ver lo que anotó el programa</translation>
    </message>
    <message>
        <source>Technical details</source>
        <translation>Detalles técnicos</translation>
    </message>
    <message>
        <source>Tries</source>
        <translation>Intentos</translation>
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
        <translation>Enlaces, ISBN o archivos por añadir</translation>
    </message>
    <message>
        <source>Paste links, ISBNs, or drop files</source>
        <translation>Pegue enlaces, ISBN o suelte archivos</translation>
    </message>
    <message>
        <source>The links and ISBNs of books are found in any text</source>
        <translation>Los enlaces e ISBN de libros se encuentran en cualquier texto</translation>
    </message>
</context>
<context>
    <name>ListHead</name>
    <message>
        <source>1 filter ▾</source>
        <translation>1 filtro ▾</translation>
    </message>
    <message>
        <source>Covers (Ctrl+2)</source>
        <translation>Cubiertas (Ctrl+2)</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Vista</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Los más nuevos primero</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Search the books</source>
        <translation>Buscar en los libros</translation>
    </message>
    <message>
        <source>Show only the books with these words (Ctrl+F). F4 lists all that can be written.</source>
        <translation>Mostrar solo los libros con estas palabras (Ctrl+F). F4 muestra todo lo que se puede escribir.</translation>
    </message>
    <message>
        <source>Sort: {order}</source>
        <translation>Ordenar: {order}</translation>
    </message>
    <message>
        <source>Statistics (Ctrl+3)</source>
        <translation>Estadísticas (Ctrl+3)</translation>
    </message>
    <message>
        <source>Table (Ctrl+1)</source>
        <translation>Tabla (Ctrl+1)</translation>
    </message>
    <message>
        <source>searching…</source>
        <translation>buscando…</translation>
    </message>
    <message>
        <source>{count} filters ▾</source>
        <translation>{count} filtros ▾</translation>
    </message>
    <message>
        <source>{selected} of {shown} selected</source>
        <translation>{selected} de {shown} seleccionados</translation>
    </message>
    <message>
        <source>{shown} of {total}</source>
        <translation>{shown} de {total}</translation>
    </message>
</context>
<context>
    <name>LongWork</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>{count} a second</source>
        <translation>{count} por segundo</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} de {total}</translation>
    </message>
</context>
<context>
    <name>MainController</name>
    <message>
        <source>&amp;Copy for a report</source>
        <translation>&amp;Copiar para un informe</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Salir</translation>
    </message>
    <message>
        <source>A second window with invented books opens; nothing of it is kept.</source>
        <translation>Se abre una segunda ventana con libros inventados; nada se conserva.</translation>
    </message>
    <message>
        <source>Nothing can be written to disk now</source>
        <translation>Ahora no se puede escribir en el disco</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Ver</translation>
    </message>
    <message>
        <source>The language changes at the next start.</source>
        <translation>El idioma cambia en el próximo inicio.</translation>
    </message>
    <message>
        <source>The window with invented books could not be started.</source>
        <translation>No se pudo abrir la ventana con libros inventados.</translation>
    </message>
    <message>
        <source>Your library could not be opened</source>
        <translation>No se pudo abrir su biblioteca</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Drop to add: links, exports, saved pages, folders</source>
        <translation>Suelte para añadir: enlaces, exportaciones, páginas guardadas, carpetas</translation>
    </message>
    <message>
        <source>The saved page of {book}</source>
        <translation>La página guardada de {book}</translation>
    </message>
    <message>
        <source>bookq: demo with invented books</source>
        <translation>bookq: demostración con libros inventados</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>&amp;Animations</source>
        <translation>&amp;Animaciones</translation>
    </message>
    <message>
        <source>&amp;Folder for saved pages</source>
        <translation>Carpeta para páginas g&amp;uardadas</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>Idio&amp;ma</translation>
    </message>
    <message>
        <source>&amp;Longest time for a page</source>
        <translation>Tiempo &amp;máximo por página</translation>
    </message>
    <message>
        <source>&amp;Pause between two pages</source>
        <translation>&amp;Pausa entre dos páginas</translation>
    </message>
    <message>
        <source>&amp;Saved pages read at once</source>
        <translation>Páginas guardadas a la &amp;vez</translation>
    </message>
    <message>
        <source>&amp;Tries for each book</source>
        <translation>In&amp;tentos por libro</translation>
    </message>
    <message>
        <source>1 book</source>
        <translation>1 libro</translation>
    </message>
    <message>
        <source>1 book could not be read from it and will be fetched again: {names}.</source>
        <translation>1 libro no se pudo leer de ahí y se volverá a obtener: {names}.</translation>
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
        <source>A SOCKS proxy needs the Python package PySocks, which is not installed here.</source>
        <translation>Un proxy SOCKS necesita el paquete de Python PySocks, que no está instalado aquí.</translation>
    </message>
    <message>
        <source>A book needs a title.</source>
        <translation>Un libro necesita un título.</translation>
    </message>
    <message>
        <source>A change could not be saved, because of a mistake in bookq ({error}). Start bookq again, and look whether something is missing.</source>
        <translation>No se pudo guardar un cambio por un error de bookq ({error}). Reinicie bookq y mire si falta algo.</translation>
    </message>
    <message>
        <source>A change was saved but could not be shown, because of a mistake in bookq ({error}). Start bookq again to see it.</source>
        <translation>Se guardó un cambio, pero no se pudo mostrar por un error de bookq ({error}). Reinicie bookq para verlo.</translation>
    </message>
    <message>
        <source>A date is needed, such as 1998, 1998-05 or 1998-05-24.</source>
        <translation>Hace falta una fecha, como 1998, 1998-05 o 1998-05-24.</translation>
    </message>
    <message>
        <source>A folder here = the same folder as workers see it; a semicolon goes between two.</source>
        <translation>Una carpeta de aquí = la misma carpeta como la ven los trabajadores; entre dos va un punto y coma.</translation>
    </message>
    <message>
        <source>A number is not a link. If it is the id of a book, add {address}</source>
        <translation>Un número no es un enlace. Si es el número de un libro, añada {address}</translation>
    </message>
    <message>
        <source>A number of pages is needed, such as 320.</source>
        <translation>Hace falta un número de páginas, como 320.</translation>
    </message>
    <message>
        <source>A page that takes longer is stopped and tried again later.</source>
        <translation>Una página que tarda más se detiene y se reintenta después.</translation>
    </message>
    <message>
        <source>A part of bookq cannot be loaded ({name}), so the queue waits. Close bookq and install it again; nothing in the queue is lost.</source>
        <translation>No se puede cargar una parte de bookq ({name}), así que la cola espera. Cierre bookq e instálelo de nuevo; nada de la cola se pierde.</translation>
    </message>
    <message>
        <source>A pasted page could not be kept on the disk ({error}). Make room there, or add the page as a file.</source>
        <translation>Una página pegada no se pudo guardar en el disco ({error}). Haga sitio en él o añada la página como archivo.</translation>
    </message>
    <message>
        <source>A spreadsheet has rounded the Book Id of this row, and it has no usable ISBN. Look the book up on Goodreads and add its link.</source>
        <translation>Una hoja de cálculo redondeó el Book Id de esta fila, y no tiene un ISBN que sirva. Busque el libro en Goodreads y añada su enlace.</translation>
    </message>
    <message>
        <source>A table needs a column, and a comma, semicolon or tab between its cells.</source>
        <translation>Una tabla necesita una columna, y una coma, punto y coma o tabulador entre sus celdas.</translation>
    </message>
    <message>
        <source>A text in this row has no end, or is far too long, so the rest of the row was left out. Check that no book is missing, and export your library again if one is.</source>
        <translation>Un texto de esta fila no termina o es demasiado largo, así que se omitió el resto de la fila. Compruebe que no falte ningún libro y, si falta, exporte otra vez su biblioteca.</translation>
    </message>
    <message>
        <source>A worker sent an answer that bookq cannot use. It tries again.</source>
        <translation>Un trabajador envió una respuesta que bookq no puede usar. Lo intenta de nuevo.</translation>
    </message>
    <message>
        <source>A&amp;ddress of Redis</source>
        <translation>&amp;Dirección de Redis</translation>
    </message>
    <message>
        <source>Added.</source>
        <translation>Añadido.</translation>
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
        <source>An ASIN has ten signs and begins with B0.</source>
        <translation>Un ASIN tiene diez signos y empieza por B0.</translation>
    </message>
    <message>
        <source>Another program holds the database in {folder}. Try again in a moment; a backup or synchronising program is the usual cause.</source>
        <translation>Otro programa retiene la base de datos en {folder}. Inténtelo de nuevo en un momento; suele ser un programa de copias de seguridad o de sincronización.</translation>
    </message>
    <message>
        <source>Another program holds the database in {folder}. bookq waits for it and goes on by itself; a backup or synchronising program is the usual cause.</source>
        <translation>Otro programa retiene la base de datos de {folder}. bookq espera y sigue por sí solo; suele ser un programa de copias de seguridad o de sincronización.</translation>
    </message>
    <message>
        <source>Another program replaced or emptied the database in {folder} while bookq was open. Nothing more is saved. Close bookq and start it again: it recovers what can still be read.</source>
        <translation>Otro programa reemplazó o vació la base de datos de {folder} mientras bookq estaba abierto. Ya no se guarda nada. Cierre bookq y ábralo de nuevo: recupera lo que aún se pueda leer.</translation>
    </message>
    <message>
        <source>Beyond it, those not looked at for the longest time are dropped.</source>
        <translation>Más allá, se borran las que hace más tiempo que no se miran.</translation>
    </message>
    <message>
        <source>Browser</source>
        <translation>Navegador</translation>
    </message>
    <message>
        <source>Canceled before the end. {name} is as it was before.</source>
        <translation>Cancelado antes del fin. {name} está como antes.</translation>
    </message>
    <message>
        <source>Canceled while it ran.</source>
        <translation>Cancelada mientras estaba en curso.</translation>
    </message>
    <message>
        <source>Canceled. What was read until then is added; add the rest in a second go.</source>
        <translation>Cancelado. Lo leído hasta entonces está añadido; añada el resto en otra vez.</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Conectando</translation>
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
        <source>Deutsch</source>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>Empty: pages are read on this computer, which is enough below 100,000 saved pages.</source>
        <translation>Vacío: las páginas se leen en este equipo, lo que basta por debajo de 100 000 páginas guardadas.</translation>
    </message>
    <message>
        <source>Empty: the one of the system, if it has one.</source>
        <translation>Vacío: el del sistema, si lo tiene.</translation>
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
        <translation>Los archivos de Excel necesitan el paquete openpyxl. Instale bookq[xlsx] o exporte a CSV.</translation>
    </message>
    <message>
        <source>Fetch co&amp;vers</source>
        <translation>Obtener cubie&amp;rtas</translation>
    </message>
    <message>
        <source>Fetch pages there, t&amp;oo</source>
        <translation>&amp;Obtener páginas también allí</translation>
    </message>
    <message>
        <source>Fetching</source>
        <translation>Descargando</translation>
    </message>
    <message>
        <source>Fetching, {size} kB</source>
        <translation>Descargando, {size} kB</translation>
    </message>
    <message>
        <source>Following a redirect</source>
        <translation>Siguiendo una redirección</translation>
    </message>
    <message>
        <source>Goodreads answered with another book than the one that was asked for.</source>
        <translation>Goodreads respondió con un libro distinto del que se pidió.</translation>
    </message>
    <message>
        <source>Goodreads asked for a pause. All computers wait until it is over.</source>
        <translation>Goodreads ha pedido una pausa. Todos los equipos esperan hasta que termine.</translation>
    </message>
    <message>
        <source>Goodreads asked us to slow down. bookq makes a pause and then tries a single page. {then}</source>
        <translation>Goodreads pidió ir más despacio. bookq hace una pausa y después prueba una sola página. {then}</translation>
    </message>
    <message>
        <source>Goodreads asks for a puzzle that only a person can solve. Open Goodreads in your browser once; bookq waits a while and then tries a single page.</source>
        <translation>Goodreads pide un acertijo que solo puede resolver una persona. Abra Goodreads una vez en el navegador; bookq espera un rato y luego prueba con una sola página.</translation>
    </message>
    <message>
        <source>Goodreads cannot be reached at the moment. The queue goes on by itself when it can.</source>
        <translation>No se puede llegar a Goodreads en este momento. La cola sigue por sí sola cuando se pueda.</translation>
    </message>
    <message>
        <source>Goodreads did not answer in time.</source>
        <translation>Goodreads no respondió a tiempo.</translation>
    </message>
    <message>
        <source>Goodreads does not allow programs to ask for this page. Save it in the browser and drop the file here.</source>
        <translation>Goodreads no permite que los programas pidan esta página. Guárdela en el navegador y suelte el archivo aquí.</translation>
    </message>
    <message>
        <source>Goodreads does not answer bookq at the moment. bookq waits a while and then tries a single page. {then}</source>
        <translation>Goodreads no responde a bookq en este momento. bookq espera un rato y después prueba una sola página. {then}</translation>
    </message>
    <message>
        <source>Goodreads does not let this connection in at the moment. bookq waits a while and then tries a single page. {then}</source>
        <translation>Goodreads no deja entrar esta conexión en este momento. bookq espera un rato y después prueba una sola página. {then}</translation>
    </message>
    <message>
        <source>Goodreads gave an answer that bookq does not know.</source>
        <translation>Goodreads dio una respuesta que bookq no conoce.</translation>
    </message>
    <message>
        <source>Goodreads has no such book (404). {then}</source>
        <translation>Goodreads no tiene ese libro (404). {then}</translation>
    </message>
    <message>
        <source>Goodreads has trouble of its own right now.</source>
        <translation>Goodreads tiene ahora mismo sus propios problemas.</translation>
    </message>
    <message>
        <source>Goodreads itself is asked for one page at a time.</source>
        <translation>A Goodreads se le pide una página a la vez.</translation>
    </message>
    <message>
        <source>Goodreads knows no book with this ISBN. Compare it with the book, or look for the title on the site and add the link you find there.</source>
        <translation>Goodreads no conoce ningún libro con este ISBN. Compárelo con el libro, o busque el título en el sitio y añada el enlace que encuentre.</translation>
    </message>
    <message>
        <source>Goodreads leads from this link to a page that is not a book&apos;s.</source>
        <translation>Goodreads lleva de este enlace a una página que no es de un libro.</translation>
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
        <source>Goodreads sent a page that bookq does not understand; perhaps its layout is new. Look for an update of bookq, and if there is none, please report this with the details.</source>
        <translation>Goodreads envió una página que bookq no entiende; quizá su diseño es nuevo. Busque una versión más reciente de bookq y, si no la hay, comuníquelo con los detalles.</translation>
    </message>
    <message>
        <source>Goodreads sent an empty page, as it does when it is too busy to fill it.</source>
        <translation>Goodreads envió una página vacía, como hace cuando está demasiado ocupado para llenarla.</translation>
    </message>
    <message>
        <source>Goodreads sent another page than that of a book: {what}. Open the link in your browser and, if it shows the book, save the page there and drop the file here.</source>
        <translation>Goodreads envió otra página que la de un libro: {what}. Abra el enlace en su navegador y, si muestra el libro, guarde la página y suelte el archivo aquí.</translation>
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
        <source>Goodreads wants to see a browser before it goes on, as it does when asked too often. bookq waits a while and then tries a single page. {then}</source>
        <translation>Goodreads quiere ver un navegador antes de seguir, como cuando se le pregunta demasiado. bookq espera un rato y después prueba una sola página. {then}</translation>
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
        <source>How often a page is asked for until the book counts as failed.</source>
        <translation>Cuántas veces se pide una página hasta que el libro cuenta como fallido.</translation>
    </message>
    <message>
        <source>It takes far too long to read this file. Save it in another form, or split it.</source>
        <translation>Leer este archivo tarda demasiado. Guárdelo en otra forma o divídalo.</translation>
    </message>
    <message>
        <source>It takes far too much memory to read this file. Save it in another form, or split it.</source>
        <translation>Leer este archivo necesita demasiada memoria. Guárdelo en otra forma o divídalo.</translation>
    </message>
    <message>
        <source>It takes far too much memory to unpack {name}.</source>
        <translation>Desempaquetar {name} necesita demasiada memoria.</translation>
    </message>
    <message>
        <source>Its book was lost when the database was repaired. Add the page once more.</source>
        <translation>Su libro se perdió al reparar la base de datos. Añada la página otra vez.</translation>
    </message>
    <message>
        <source>Kept pages can be read again without asking Goodreads. 0 keeps none.</source>
        <translation>Las páginas guardadas se pueden releer sin preguntar a Goodreads. 0 no guarda ninguna.</translation>
    </message>
    <message>
        <source>Leave the password out of the address; it belongs into the environment variable BOOKQ_REDIS_PASSWORD, or into a file that only you can read.</source>
        <translation>La contraseña no va en la dirección, sino en la variable de entorno BOOKQ_REDIS_PASSWORD o en un archivo que solo usted pueda leer.</translation>
    </message>
    <message>
        <source>Less than two seconds is not polite, and leads to being blocked.</source>
        <translation>Menos de dos segundos no es cortés y lleva a ser bloqueado.</translation>
    </message>
    <message>
        <source>Letters &amp;find a title</source>
        <translation>Las letras &amp;buscan un título</translation>
    </message>
    <message>
        <source>Letters and digits typed in the list jump to a title, in place of marking books.</source>
        <translation>Las letras y cifras tecleadas en la lista saltan a un título, en vez de marcar libros.</translation>
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
        <source>Links to books on the clipboard are put into the empty field when the window comes up.</source>
        <translation>Los enlaces a libros del portapapeles se ponen en el campo vacío al aparecer la ventana.</translation>
    </message>
    <message>
        <source>Meanwhile you can save pages in your browser and drop the files here.</source>
        <translation>Mientras tanto puede guardar páginas en su navegador y soltar los archivos aquí.</translation>
    </message>
    <message>
        <source>MiB</source>
        <translation>MiB</translation>
    </message>
    <message>
        <source>No book has the number {number}. Open the book&apos;s page and copy its address again.</source>
        <translation>Ningún libro tiene el número {number}. Abra la página del libro y copie de nuevo su dirección.</translation>
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
        <source>No worker on Redis answers. Jobs are done on this computer until one does; bookq worker starts one.</source>
        <translation>Ningún trabajador en Redis responde. Mientras tanto todo se hace en este equipo; bookq worker inicia uno.</translation>
    </message>
    <message>
        <source>Not a Goodreads book link: it leads to {host}.</source>
        <translation>No es un enlace a un libro de Goodreads: lleva a {host}.</translation>
    </message>
    <message>
        <source>Nothing was changed: everything in this backup is here already.</source>
        <translation>No se ha cambiado nada: todo lo que hay en esta copia ya está aquí.</translation>
    </message>
    <message>
        <source>Nothing was changed: what can be read of this backup is here already.</source>
        <translation>No cambió nada: lo que se puede leer de esta copia ya está aquí.</translation>
    </message>
    <message>
        <source>Of the window, from the next start on; books stay as their page gives them.</source>
        <translation>De la ventana, desde el próximo inicio; los libros quedan como su página los da.</translation>
    </message>
    <message>
        <source>Offer copied lin&amp;ks</source>
        <translation>&amp;Ofrecer enlaces copiados</translation>
    </message>
    <message>
        <source>On {host}: {stage}</source>
        <translation>En {host}: {stage}</translation>
    </message>
    <message>
        <source>One folder in this folder may not be read. Change its permissions and add it again.</source>
        <translation>No hay permiso para leer una carpeta de esta carpeta. Cambie sus permisos y añádala de nuevo.</translation>
    </message>
    <message>
        <source>One notification when the window is not in front.</source>
        <translation>Una notificación cuando la ventana no está delante.</translation>
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
        <source>Only the first {count} bookmarks of Goodreads were read. Add the rest in a second go.</source>
        <translation>Solo se leyeron los primeros {count} marcadores de Goodreads. Añada el resto en otra vez.</translation>
    </message>
    <message>
        <source>Only the first {count} files of this folder were read. Add the rest folder by folder.</source>
        <translation>Solo se leyeron los primeros {count} archivos de esta carpeta. Añada el resto carpeta por carpeta.</translation>
    </message>
    <message>
        <source>Only the first {count} links in these mails were read. Split the file for more.</source>
        <translation>Solo se leyeron los primeros {count} enlaces de estos correos. Divida el archivo para más.</translation>
    </message>
    <message>
        <source>Only the first {count} links were read. Add the rest in a second go.</source>
        <translation>Solo se leyeron los primeros {count} enlaces. Añada el resto en otra vez.</translation>
    </message>
    <message>
        <source>Only the first {count} million characters were read. Add the rest in a second go.</source>
        <translation>Solo se leyeron los primeros {count} millones de signos. Añada el resto en otra vez.</translation>
    </message>
    <message>
        <source>Only the first {count} rows of this table were read. Add the rest as another file.</source>
        <translation>Solo se leyeron las primeras {count} filas de esta tabla. Añada el resto como otro archivo.</translation>
    </message>
    <message>
        <source>Open the book in your browser, wait until you see it, and save the page again.</source>
        <translation>Abra el libro en su navegador, espere a verlo y guarde la página otra vez.</translation>
    </message>
    <message>
        <source>Other bookq commands cannot reach this one ({reason}).</source>
        <translation>Otros comandos de bookq no pueden comunicarse con este ({reason}).</translation>
    </message>
    <message>
        <source>Others on this computer can read {file}. Only you should: chmod 600 {file}</source>
        <translation>Otras personas de este equipo pueden leer {file}. Solo usted debería: chmod 600 {file}</translation>
    </message>
    <message>
        <source>P&amp;roxy</source>
        <translation>Pro&amp;xy</translation>
    </message>
    <message>
        <source>Pages of waiting books that you save there are read at once. Empty: no folder is watched.</source>
        <translation>Las páginas de libros en espera que guarde ahí se leen enseguida. Vacío: no se observa ninguna carpeta.</translation>
    </message>
    <message>
        <source>Pages that the bookmark copies are taken; copied links are put into the field.</source>
        <translation>Se toman las páginas que copia el marcador; los enlaces copiados van al campo.</translation>
    </message>
    <message>
        <source>Parts of the window slide open, unless the system is set to less motion.</source>
        <translation>Las partes de la ventana se deslizan, salvo que el sistema pida menos movimiento.</translation>
    </message>
    <message>
        <source>Reading Excel files needs the Python package openpyxl, which is not installed here. Save the table as CSV (UTF-8) and add that file, or install it: python -m pip install openpyxl</source>
        <translation>Leer archivos de Excel necesita el paquete de Python openpyxl, que no está instalado aquí. Guarde la tabla como CSV (UTF-8) y añada ese archivo, o instálelo: python -m pip install openpyxl</translation>
    </message>
    <message>
        <source>Reading the file</source>
        <translation>Leyendo el archivo</translation>
    </message>
    <message>
        <source>Reading the kept page</source>
        <translation>Leyendo la página guardada</translation>
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
        <source>Redis at {host} does not answer. Jobs are done on this computer until it does.</source>
        <translation>Redis en {host} no responde. Hasta que responda se trabaja en este equipo.</translation>
    </message>
    <message>
        <source>Redis at {host} does not answer. This worker tries again every few seconds.</source>
        <translation>Redis en {host} no responde. Este proceso lo intenta de nuevo cada pocos segundos.</translation>
    </message>
    <message>
        <source>Redis at {host} does not do what bookq asks of it: {reason}</source>
        <translation>Redis en {host} no hace lo que bookq le pide: {reason}</translation>
    </message>
    <message>
        <source>Redis at {host} wants another password.</source>
        <translation>Redis en {host} pide otra contraseña.</translation>
    </message>
    <message>
        <source>Restored {contents}.</source>
        <translation>Restaurado: {contents}.</translation>
    </message>
    <message>
        <source>Restored {contents}; {older}.</source>
        <translation>Restaurado: {contents}; {older}.</translation>
    </message>
    <message>
        <source>Retry it in a while, or save the book&apos;s page in your browser and drop the file here.</source>
        <translation>Reinténtelo dentro de un rato, o guarde la página del libro en su navegador y suelte el archivo aquí.</translation>
    </message>
    <message>
        <source>S&amp;hared folders</source>
        <translation>Carpetas co&amp;mpartidas</translation>
    </message>
    <message>
        <source>Shown in the list and in the details.</source>
        <translation>Se ven en la lista y en los detalles.</translation>
    </message>
    <message>
        <source>Space for c&amp;overs</source>
        <translation>Espacio para p&amp;ortadas</translation>
    </message>
    <message>
        <source>Space for fetched pa&amp;ges</source>
        <translation>Espacio para pá&amp;ginas obtenidas</translation>
    </message>
    <message>
        <source>Still one page every two seconds for all machines together.</source>
        <translation>Sigue siendo una página cada dos segundos para todos los equipos juntos.</translation>
    </message>
    <message>
        <source>Take &amp;copied pages by itself</source>
        <translation>Tomar por sí mismo las páginas &amp;copiadas</translation>
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
        <source>That is little for a file of its size: the rest may still be in it, so do not delete it.</source>
        <translation>Es poco para un archivo de ese tamaño: el resto puede seguir en él, así que no lo borre.</translation>
    </message>
    <message>
        <source>The address of Redis looks like redis://host:6379/0, or rediss:// for an encrypted one.</source>
        <translation>La dirección de Redis es como redis://host:6379/0, o rediss:// para una conexión cifrada.</translation>
    </message>
    <message>
        <source>The backup {name} could not be written or read ({error}).</source>
        <translation>La copia de seguridad {name} no se pudo escribir o leer ({error}).</translation>
    </message>
    <message>
        <source>The book may have been deleted; look for it on the site and add the link you find there.</source>
        <translation>Quizá el libro fue borrado; búsquelo en el sitio y añada el enlace que encuentre.</translation>
    </message>
    <message>
        <source>The certificate of {host} is not trusted: {reason}</source>
        <translation>El certificado de {host} no es de confianza: {reason}</translation>
    </message>
    <message>
        <source>The check digit of the ISBN {text} is wrong. If only its last digit was mistyped, it is {right}; compare it with the book.</source>
        <translation>La cifra de control del ISBN {text} está mal. Si solo se erró la última cifra, es {right}; compárelo con el libro.</translation>
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
        <source>The cover could not be fetched.</source>
        <translation>No se pudo descargar la portada.</translation>
    </message>
    <message>
        <source>The database could not be written in {folder} ({error}).</source>
        <translation>No se pudo escribir la base de datos de {folder} ({error}).</translation>
    </message>
    <message>
        <source>The database in {folder} could not be used ({error}). Try again; bookq doctor may say more.</source>
        <translation>No se pudo usar la base de datos de {folder} ({error}). Inténtelo de nuevo; bookq doctor quizá diga más.</translation>
    </message>
    <message>
        <source>The database in {folder} is damaged. Open bookq, or use the command bookq run: it sets the damaged file aside and takes over all that can still be read.</source>
        <translation>La base de datos de {folder} está dañada. Abra bookq o use el comando bookq run: aparta el archivo dañado y recupera todo lo que aún se puede leer.</translation>
    </message>
    <message>
        <source>The database was damaged. Recovered from it: {jobs} and {books}; the damaged file was kept in {folder}.</source>
        <translation>La base de datos estaba dañada. Recuperado de ella: {jobs} y {books}; el archivo dañado quedó en {folder}.</translation>
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
        <source>The disk that holds {folder} is full. Free some space: nothing is lost, and bookq goes on by itself.</source>
        <translation>El disco de {folder} está lleno. Libere espacio: no se pierde nada y bookq sigue por sí solo.</translation>
    </message>
    <message>
        <source>The field {field} cannot be corrected.</source>
        <translation>El campo {field} no se puede corregir.</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be opened. Is its disk still connected?</source>
        <translation>No se puede abrir la carpeta {folder}. ¿Sigue conectado su disco?</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be opened. Is its disk still connected? bookq keeps trying.</source>
        <translation>La carpeta {folder} no se puede abrir. ¿Sigue conectado su disco? bookq lo sigue intentando.</translation>
    </message>
    <message>
        <source>The kept page of this book cannot be read. Its record stays as it is; fetch the book again to get a fresh page.</source>
        <translation>La página guardada de este libro no se puede leer. Su registro queda como está; descargue de nuevo el libro para tener una página reciente.</translation>
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
        <source>The page in this file is damaged. Save it again in your browser.</source>
        <translation>La página de este archivo está dañada. Guárdela otra vez en el navegador.</translation>
    </message>
    <message>
        <source>The page in {name} is larger than {size} MB, far more than the page of a book. Save it again as HTML only.</source>
        <translation>La página de {name} pasa de {size} MB, mucho más que la página de un libro. Guárdela otra vez solo como HTML.</translation>
    </message>
    <message>
        <source>The page is far larger than a book&apos;s page can be, so bookq stopped reading it. Look at it in your browser.</source>
        <translation>La página es mucho más grande de lo que puede ser la de un libro, así que bookq dejó de leerla. Mírela en el navegador.</translation>
    </message>
    <message>
        <source>The page of this book is not kept any more. Fetch the book again instead; its record stays as it is until then.</source>
        <translation>La página de este libro ya no está guardada. Vuelva a obtener el libro; sus datos quedan como están hasta entonces.</translation>
    </message>
    <message>
        <source>The path {folder} is longer than a database may have. Choose a folder with a shorter path.</source>
        <translation>La ruta {folder} es más larga de lo que admite una base de datos. Elija una carpeta con ruta más corta.</translation>
    </message>
    <message>
        <source>The program part that reads files stopped while it read this one. Try it again; if that fails, too, please report it together with the file.</source>
        <translation>La parte del programa que lee archivos se detuvo con este. Inténtelo otra vez; si también falla, informe de ello con el archivo.</translation>
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
        <source>The report could not be written to {file} ({error}). Choose another folder.</source>
        <translation>No se pudo escribir el informe en {file} ({error}). Elija otra carpeta.</translation>
    </message>
    <message>
        <source>The report is in {file}. No page is kept for this job, so it holds only what happened.</source>
        <translation>El informe está en {file}. No hay página guardada, así que contiene solo lo que ocurrió.</translation>
    </message>
    <message>
        <source>The report is in {file}: the page as it came, and what happened. Cookies are not in it.</source>
        <translation>El informe está en {file}: la página tal como llegó y lo que ocurrió. No contiene cookies.</translation>
    </message>
    <message>
        <source>The report is in {page} and {file}: the page as it came, and what happened. Cookies are not in it.</source>
        <translation>El informe está en {page} y {file}: la página tal como llegó y lo que ocurrió. No contiene cookies.</translation>
    </message>
    <message>
        <source>The restore of {name} was canceled. What came in until then stays: {contents}.</source>
        <translation>Se canceló la restauración de {name}. Lo que entró hasta entonces se queda: {contents}.</translation>
    </message>
    <message>
        <source>The restore of {name} was interrupted, and {file} is not there any more. Bring the file back and restore it again.</source>
        <translation>La restauración de {name} se interrumpió, y {file} ya no está. Devuelva el archivo y restáurelo otra vez.</translation>
    </message>
    <message>
        <source>The restore of {name} was interrupted. It goes on now.</source>
        <translation>La restauración de {name} se interrumpió. Ahora continúa.</translation>
    </message>
    <message>
        <source>The same book as further up.</source>
        <translation>El mismo libro que más arriba.</translation>
    </message>
    <message>
        <source>The saved page is gone or cannot be opened. Check that it is still there and add it again, or paste it again if it was pasted.</source>
        <translation>La página guardada ya no está o no se puede abrir. Compruebe que sigue ahí y añádala otra vez, o péguela otra vez si fue pegada.</translation>
    </message>
    <message>
        <source>The setting {name} was not usable, its default is used: {problem}</source>
        <translation>El ajuste {name} no servía, vale su valor inicial: {problem}</translation>
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
        <source>The store is closed.</source>
        <translation>El almacén está cerrado.</translation>
    </message>
    <message>
        <source>The worker that had this stopped; the attempt does not count.</source>
        <translation>El trabajador que tenía esto se detuvo; el intento no cuenta.</translation>
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
        <source>There is no column {name}. The columns are {known}.</source>
        <translation>No hay columna {name}. Las columnas son {known}.</translation>
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
        <source>There is no format {name}. The formats are {known}.</source>
        <translation>No hay formato {name}. Los formatos son {known}.</translation>
    </message>
    <message>
        <source>There is no link to a book in this bookmark. Open the book&apos;s page and copy its address.</source>
        <translation>En este marcador no hay un enlace a un libro. Abra la página del libro y copie su dirección.</translation>
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
        <source>There is no such folder.</source>
        <translation>No existe esa carpeta.</translation>
    </message>
    <message>
        <source>There is no table of books in this spreadsheet. It needs a column of links, ids or ISBNs.</source>
        <translation>En esta hoja no hay una tabla de libros. Necesita una columna de enlaces, números o ISBN.</translation>
    </message>
    <message>
        <source>There is not enough memory to save. Close other programs: bookq goes on by itself.</source>
        <translation>No hay memoria suficiente para guardar. Cierre otros programas: bookq sigue por sí solo.</translation>
    </message>
    <message>
        <source>There is not enough memory. Close other programs, then try again.</source>
        <translation>No hay memoria suficiente. Cierre otros programas y pruebe otra vez.</translation>
    </message>
    <message>
        <source>There is something in this address that does not belong there (a name, a port or odd characters). Copy the address from the book&apos;s own page.</source>
        <translation>En esta dirección hay algo que no corresponde (un nombre, un puerto o caracteres extraños). Copie la dirección de la propia página del libro.</translation>
    </message>
    <message>
        <source>These are highlights from books, not a library. Export the library of your program.</source>
        <translation>Son subrayados de libros, no una biblioteca. Exporte la biblioteca de su programa.</translation>
    </message>
    <message>
        <source>These are someone&apos;s notes on a book. Open the book and copy the address of its page.</source>
        <translation>Son notas de alguien sobre un libro. Abra el libro y copie la dirección de su página.</translation>
    </message>
    <message>
        <source>These cells of the row could not be read and were left out: {cells}.</source>
        <translation>Estas celdas de la fila no se pudieron leer y se omitieron: {cells}.</translation>
    </message>
    <message>
        <source>This Excel file cannot be read ({error}). Save it as CSV and add that.</source>
        <translation>No se puede leer este archivo de Excel ({error}). Guárdelo como CSV y añada ese.</translation>
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
        <source>This computer has too little memory left to read this file. Close other programs first.</source>
        <translation>A este ordenador le queda poca memoria para leer este archivo. Cierre antes otros programas.</translation>
    </message>
    <message>
        <source>This computer has {what} left for bookq, so the queue waits. Close other programs; bookq tries again by itself.</source>
        <translation>A este ordenador no le queda para bookq: {what}. Por eso la cola espera. Cierre otros programas; bookq lo reintenta por sí solo.</translation>
    </message>
    <message>
        <source>This could not be read.</source>
        <translation>No se pudo leer.</translation>
    </message>
    <message>
        <source>This file cannot be read: {error}.</source>
        <translation>No se puede leer este archivo: {error}.</translation>
    </message>
    <message>
        <source>This file holds another book. {then}</source>
        <translation>Este archivo contiene otro libro. {then}</translation>
    </message>
    <message>
        <source>This file holds no book. {then}</source>
        <translation>Este archivo no contiene ningún libro. {then}</translation>
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
        <source>This is a list page. Open it and copy the links of the books you want.</source>
        <translation>Es una página de lista. Ábrala y copie los enlaces de los libros que quiera.</translation>
    </message>
    <message>
        <source>This is a number from {least} to {most}.</source>
        <translation>Es un número de {least} a {most}.</translation>
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
        <source>This is a page of quotes. Open the book and copy the address of its page.</source>
        <translation>Es una página de citas. Abra el libro y copie la dirección de su página.</translation>
    </message>
    <message>
        <source>This is a page of similar books. Open it and copy the links of the books you want.</source>
        <translation>Es una página de libros parecidos. Ábrala y copie los enlaces de los libros que quiera.</translation>
    </message>
    <message>
        <source>This is a picture of a cover. Open the page of its book and copy the address of that.</source>
        <translation>Es la imagen de una cubierta. Abra la página de su libro y copie esa dirección.</translation>
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
        <source>This is a search. Open the book you mean and copy the address of its page.</source>
        <translation>Es una búsqueda. Abra el libro que busca y copie la dirección de su página.</translation>
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
        <source>This is a text.</source>
        <translation>Es un texto.</translation>
    </message>
    <message>
        <source>This is a whole number from {least} to {most}.</source>
        <translation>Es un número entero de {least} a {most}.</translation>
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
        <source>This is either on or off.</source>
        <translation>Esto está activado o desactivado.</translation>
    </message>
    <message>
        <source>This is no ISBN: one has 10 digits, or 13 that begin with 978 or 979. Compare it with the book, or add the link of the book&apos;s page.</source>
        <translation>Esto no es un ISBN: tiene 10 cifras, o 13 que empiezan por 978 o 979. Compárelo con el libro, o añada el enlace de la página del libro.</translation>
    </message>
    <message>
        <source>This is not a file but a pipe or a device. Save what it gives as a file, or hand it to: bookq add -</source>
        <translation>No es un archivo sino una tubería o un dispositivo. Guarde lo que da como archivo, o páselo a: bookq add -</translation>
    </message>
    <message>
        <source>This is one of {choices}.</source>
        <translation>Es uno de {choices}.</translation>
    </message>
    <message>
        <source>This is someone&apos;s shelf. Open it and copy the links of the books you want.</source>
        <translation>Es la estantería de alguien. Ábrala y copie los enlaces de los libros que quiera.</translation>
    </message>
    <message>
        <source>This is the &quot;are you a robot&quot; check of Goodreads, not the book. {then}</source>
        <translation>Es la comprobación de robots de Goodreads, no el libro. {then}</translation>
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
        <source>This is the page of a series. Open it and copy the links of the books you want.</source>
        <translation>Es la página de una serie. Ábrala y copie los enlaces de los libros que quiera.</translation>
    </message>
    <message>
        <source>This is the page of an author. Open it and copy the links of the books you want.</source>
        <translation>Es la página de un autor. Ábrala y copie los enlaces de los libros que quiera.</translation>
    </message>
    <message>
        <source>This is the puzzle that Goodreads shows to suspected robots, not the book. {then}</source>
        <translation>Es el acertijo que Goodreads muestra a supuestos robots, no el libro. {then}</translation>
    </message>
    <message>
        <source>This is {what}, not a book: {then}</source>
        <translation>Es {what}, no un libro: {then}</translation>
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
        <source>This needs more memory or files than this computer has for bookq. Close other programs, then retry it.</source>
        <translation>Esto necesita más memoria o archivos de los que este ordenador tiene para bookq. Cierre otros programas y reinténtelo.</translation>
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
        <source>This page lists no books that bookq can read.</source>
        <translation>Esta página no lista libros que bookq pueda leer.</translation>
    </message>
    <message>
        <source>This page of Goodreads lists no books that bookq can read. Open it in your browser and, if it shows books, save the page there and drop the file here.</source>
        <translation>Esta página de Goodreads no lista libros que bookq pueda leer. Ábrala en su navegador y, si muestra libros, guarde la página y suelte el archivo aquí.</translation>
    </message>
    <message>
        <source>This page says &quot;request took too long&quot;. {then}</source>
        <translation>Esta página dice que la petición tardó demasiado. {then}</translation>
    </message>
    <message>
        <source>This page says &quot;unexpected error&quot;. {then}</source>
        <translation>Esta página dice «error inesperado». {then}</translation>
    </message>
    <message>
        <source>This page says that Goodreads did not let you in. {then}</source>
        <translation>Esta página dice que Goodreads no le dejó entrar. {then}</translation>
    </message>
    <message>
        <source>This page says that Goodreads had trouble of its own. {then}</source>
        <translation>Esta página dice que Goodreads tuvo problemas propios. {then}</translation>
    </message>
    <message>
        <source>This page says that Goodreads was asked too often. {then}</source>
        <translation>Esta página dice que se preguntó demasiado a Goodreads. {then}</translation>
    </message>
    <message>
        <source>This page was saved before it was filled. {then}</source>
        <translation>Esta página se guardó antes de llenarse. {then}</translation>
    </message>
    <message>
        <source>This row has no usable Book Id and no ISBN. Look the book up on Goodreads and add its link.</source>
        <translation>Esta fila no tiene un Book Id que sirva ni ISBN. Busque el libro en Goodreads y añada su enlace.</translation>
    </message>
    <message>
        <source>This saved page breaks off in the middle. {then}</source>
        <translation>Esta página guardada se corta a la mitad. {then}</translation>
    </message>
    <message>
        <source>This saved page says &quot;Page not found&quot;. {then}</source>
        <translation>Esta página guardada dice «página no encontrada». {then}</translation>
    </message>
    <message>
        <source>This saved page says that there is no such book. {then}</source>
        <translation>Esta página guardada dice que no existe ese libro. {then}</translation>
    </message>
    <message>
        <source>This table has no rows, so there is no book in it. Export it again when it has books.</source>
        <translation>Esta tabla no tiene filas, así que no hay libros en ella. Expórtela otra vez cuando los tenga.</translation>
    </message>
    <message>
        <source>This table names books, but has neither links to them nor a column of Goodreads ids or ISBNs. Add the export of Goodreads itself (My Books, then Import and export), or a table with a column of links or ISBNs.</source>
        <translation>Esta tabla nombra libros, pero no tiene enlaces a ellos ni una columna de números de Goodreads o ISBN. Añada la exportación de Goodreads mismo (My Books, luego Import and export), o una tabla con una columna de enlaces o ISBN.</translation>
    </message>
    <message>
        <source>This took longer than {seconds} seconds and was stopped. If that happens again and again, allow a job more time in the settings.</source>
        <translation>Tardó más de {seconds} segundos y se detuvo. Si se repite, permita más tiempo por página en los ajustes.</translation>
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
        <source>Waiting for a worker</source>
        <translation>Esperando a un trabajador</translation>
    </message>
    <message>
        <source>Waiting for the disk to save what is left in {folder}…</source>
        <translation>Esperando a que el disco guarde lo que falta en {folder}…</translation>
    </message>
    <message>
        <source>What Goodreads sent is not a web page at all.</source>
        <translation>Lo que envió Goodreads no es una página web.</translation>
    </message>
    <message>
        <source>What goes to {host} is not encrypted. Use it within a network that you trust, or rediss://.</source>
        <translation>Lo que va a {host} no está cifrado. Úselo en una red de confianza, o con rediss://.</translation>
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
        <source>Workers are there, but none answers as bookq does: started without -S json, or an older bookq.</source>
        <translation>Hay trabajadores, pero ninguno responde como bookq: iniciados sin -S json, o un bookq más antiguo.</translation>
    </message>
    <message>
        <source>Workers elsewhere</source>
        <translation>Trabajadores en otros equipos</translation>
    </message>
    <message>
        <source>Workers on Redis need the package bookq[rq], which is not installed here. Install it with: pip install &quot;bookq[rq]&quot;</source>
        <translation>Los trabajadores en Redis necesitan el paquete bookq[rq], que no está instalado aquí. Se instala con: pip install &quot;bookq[rq]&quot;</translation>
    </message>
    <message>
        <source>Workers stopped {times} times while working on this.</source>
        <translation>Los trabajadores se detuvieron {times} veces mientras trabajaban en esto.</translation>
    </message>
    <message>
        <source>Writing to {folder} failed ({error}). bookq keeps what it has in memory and tries again.</source>
        <translation>No se pudo escribir en {folder} ({error}). bookq conserva en memoria lo que tiene y lo intenta otra vez.</translation>
    </message>
    <message>
        <source>a feed (RSS) of Goodreads</source>
        <translation>un canal (RSS) de Goodreads</translation>
    </message>
    <message>
        <source>a list page</source>
        <translation>una página de lista</translation>
    </message>
    <message>
        <source>a page of awards</source>
        <translation>una página de premios</translation>
    </message>
    <message>
        <source>a page of editions</source>
        <translation>una página de ediciones</translation>
    </message>
    <message>
        <source>a page of giveaways</source>
        <translation>una página de sorteos</translation>
    </message>
    <message>
        <source>a page of quotes</source>
        <translation>una página de citas</translation>
    </message>
    <message>
        <source>a page of reviews</source>
        <translation>una página de reseñas</translation>
    </message>
    <message>
        <source>a search page</source>
        <translation>una página de búsqueda</translation>
    </message>
    <message>
        <source>a shelf page</source>
        <translation>una página de estantería</translation>
    </message>
    <message>
        <source>an answer for programs, as Goodreads gave them until 2020</source>
        <translation>una respuesta para programas, como las daba Goodreads hasta 2020</translation>
    </message>
    <message>
        <source>another page of Goodreads</source>
        <translation>otra página de Goodreads</translation>
    </message>
    <message>
        <source>bookq cannot read this kind of file. Take a page saved as HTML, a library export (CSV), bookmarks, or a text with links.</source>
        <translation>bookq no puede leer este tipo de archivo. Use una página guardada como HTML, una exportación de la biblioteca (CSV), marcadores o un texto con enlaces.</translation>
    </message>
    <message>
        <source>bookq could not do this ({error}). Try it again.</source>
        <translation>bookq no pudo hacerlo ({error}). Inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>bookq could not open its data ({error}).</source>
        <translation>bookq no pudo abrir sus datos ({error}).</translation>
    </message>
    <message>
        <source>bookq could not start its part that reads files ({error}). Close other programs and try again.</source>
        <translation>bookq no pudo arrancar la parte que lee archivos ({error}). Cierre otros programas e inténtelo otra vez.</translation>
    </message>
    <message>
        <source>bookq ended in the middle of this attempt; it does not count.</source>
        <translation>bookq terminó en medio de este intento; no cuenta.</translation>
    </message>
    <message>
        <source>bookq is already open on {folder}. Use its window, or close it first.</source>
        <translation>bookq ya está abierto con {folder}. Use su ventana o ciérrela primero.</translation>
    </message>
    <message>
        <source>bookq keeps its own files at {file}. Choose another name.</source>
        <translation>bookq guarda sus propios archivos en {file}. Elija otro nombre.</translation>
    </message>
    <message>
        <source>bookq made a mistake of its own here ({kind}). Please report it with the details; the other jobs go on.</source>
        <translation>Aquí bookq cometió un error propio ({kind}). Informe de él con los detalles; los demás libros continúan.</translation>
    </message>
    <message>
        <source>bookq may not read {file}. Give it read permission, or choose another folder.</source>
        <translation>bookq no puede leer {file}. Dele permiso de lectura o elija otra carpeta.</translation>
    </message>
    <message>
        <source>bookq may not write to {folder}. Choose another folder.</source>
        <translation>bookq no puede escribir en {folder}. Elija otra carpeta.</translation>
    </message>
    <message>
        <source>bookq may not write to {folder}. Give it write permission, or choose another folder.</source>
        <translation>bookq no tiene permiso para escribir en {folder}. Dele permiso de escritura o elija otra carpeta.</translation>
    </message>
    <message>
        <source>bookq may not write to {folder}. Give it write permission: it goes on by itself then.</source>
        <translation>bookq no puede escribir en {folder}. Dele permiso de escritura: entonces sigue por sí solo.</translation>
    </message>
    <message>
        <source>bookq stopped unexpectedly {times} times while working on this. It was set aside; retry it alone, and if it happens again please report it.</source>
        <translation>bookq se detuvo inesperadamente {times} veces mientras trabajaba en esto. Se apartó; reinténtelo solo, y si se repite, informe de ello.</translation>
    </message>
    <message>
        <source>it is not a saved page. {then}</source>
        <translation>no es una página guardada. {then}</translation>
    </message>
    <message>
        <source>no file handles</source>
        <translation>descriptores de archivo</translation>
    </message>
    <message>
        <source>no memory</source>
        <translation>memoria</translation>
    </message>
    <message>
        <source>no threads</source>
        <translation>hilos</translation>
    </message>
    <message>
        <source>once</source>
        <translation>una vez</translation>
    </message>
    <message>
        <source>open it in your browser and copy the link of the edition you want.</source>
        <translation>ábrala en su navegador y copie el enlace de la edición que quiera.</translation>
    </message>
    <message>
        <source>open it in your browser and copy the links of the books you want.</source>
        <translation>ábrala en su navegador y copie los enlaces de los libros que quiera.</translation>
    </message>
    <message>
        <source>open the book itself and save that page.</source>
        <translation>abra el libro mismo y guarde esa página.</translation>
    </message>
    <message>
        <source>s</source>
        <translation>s</translation>
    </message>
    <message>
        <source>sign in (or out) first. {then}</source>
        <translation>inicie (o cierre) sesión primero. {then}</translation>
    </message>
    <message>
        <source>the home page of Goodreads</source>
        <translation>la página de inicio de Goodreads</translation>
    </message>
    <message>
        <source>the page of a character</source>
        <translation>la página de un personaje</translation>
    </message>
    <message>
        <source>the page of a person</source>
        <translation>la página de una persona</translation>
    </message>
    <message>
        <source>the page of a place</source>
        <translation>la página de un lugar</translation>
    </message>
    <message>
        <source>the page of a series</source>
        <translation>la página de una serie</translation>
    </message>
    <message>
        <source>the page of an author</source>
        <translation>la página de un autor</translation>
    </message>
    <message>
        <source>the sign-in page</source>
        <translation>la página de inicio de sesión</translation>
    </message>
    <message>
        <source>twice</source>
        <translation>dos veces</translation>
    </message>
    <message>
        <source>{books}, {jobs} and {notes}</source>
        <translation>{books}, {jobs} y {notes}</translation>
    </message>
    <message>
        <source>{contents} are saved in {name}. Settings, covers and kept pages are not in it.</source>
        <translation>{contents} están guardados en {name}. Los ajustes, las cubiertas y las páginas guardadas no están en él.</translation>
    </message>
    <message>
        <source>{count} books</source>
        <translation>{count} libros</translation>
    </message>
    <message>
        <source>{count} books could not be read from it and will be fetched again: {names} and {more} more.</source>
        <translation>{count} libros no se pudieron leer de ahí y se volverán a obtener: {names} y {more} más.</translation>
    </message>
    <message>
        <source>{count} books could not be read from it and will be fetched again: {names}.</source>
        <translation>{count} libros no se pudieron leer de ahí y se volverán a obtener: {names}.</translation>
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
        <source>{count} jobs could not be read and were left out: {ids}.</source>
        <translation>{count} entradas de la cola no se pudieron leer y faltan: {ids}.</translation>
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
        <source>{count} records come from the copy of {day}, as they were then. What was deleted since may be here again.</source>
        <translation>{count} registros vienen de la copia del {day}, como eran entonces. Lo borrado desde entonces puede estar otra vez aquí.</translation>
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
        <source>{file} is a file, where a folder is needed. Choose another folder.</source>
        <translation>{file} es un archivo, donde hace falta una carpeta. Elija otra carpeta.</translation>
    </message>
    <message>
        <source>{file} is a folder. Choose another name.</source>
        <translation>{file} es una carpeta. Elija otro nombre.</translation>
    </message>
    <message>
        <source>{file} may not be replaced. Is it open in another program, or write-protected?</source>
        <translation>{file} no se puede reemplazar. ¿Está abierto en otro programa o protegido contra escritura?</translation>
    </message>
    <message>
        <source>{file} was deleted or replaced while bookq was open, so another bookq may use this collection now. Nothing more is saved here. Close bookq and start it again.</source>
        <translation>{file} se borró o reemplazó mientras bookq estaba abierto, así que otro bookq puede estar usando esta biblioteca. Aquí ya no se guarda nada. Cierre bookq y ábralo de nuevo.</translation>
    </message>
    <message>
        <source>{folder} cannot be written to. Choose another folder.</source>
        <translation>No se puede escribir en {folder}. Elija otra carpeta.</translation>
    </message>
    <message>
        <source>{folder} was moved or replaced while bookq was open. Nothing more is saved until it is back in its place. Move it back, or close bookq and start it again.</source>
        <translation>{folder} se movió o reemplazó mientras bookq estaba abierto. No se guarda nada más hasta que vuelva a su sitio. Devuélvala, o cierre bookq y ábralo de nuevo.</translation>
    </message>
    <message>
        <source>{host} does not see {path}. What it cannot see is done on this computer.</source>
        <translation>{host} no ve {path}. Lo que no puede ver se hace en este equipo.</translation>
    </message>
    <message>
        <source>{job}: {message}</source>
        <translation>{job}: {message}</translation>
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
        <source>{name} is damaged or was cut off. A restore could take in {contents}.</source>
        <translation>{name} está dañado o cortado. Se podría restaurar: {contents}.</translation>
    </message>
    <message>
        <source>{name} is damaged or was cut off. Get a new copy of it.</source>
        <translation>{name} está dañado o cortado. Consiga una copia nueva.</translation>
    </message>
    <message>
        <source>{name} is damaged or was cut off. What could be read of it was taken in: {contents}.</source>
        <translation>{name} está dañado o cortado. Lo que se pudo leer se tomó: {contents}.</translation>
    </message>
    <message>
        <source>{name} is damaged, or packed in a way that bookq does not know. Unpack it and add the folder.</source>
        <translation>{name} está dañado o comprimido de una forma que bookq no conoce. Descomprímalo y añada la carpeta.</translation>
    </message>
    <message>
        <source>{name} is larger than {size} MB. Split it, or save the page as HTML only.</source>
        <translation>{name} pasa de {size} MB. Divídalo, o guarde la página solo como HTML.</translation>
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
        <source>{name} is packed in too many pieces. Unpack it and add what is in it.</source>
        <translation>{name} está empaquetado en demasiadas piezas. Desempaquételo y añada su contenido.</translation>
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
        <source>{name} is whole: {contents} can be restored.</source>
        <translation>{name} está entero: se pueden restaurar {contents}.</translation>
    </message>
    <message>
        <source>{name} unpacks to far more than a backup of its size holds. It is not taken in.</source>
        <translation>{name} ocupa al descomprimirse mucho más que una copia de su tamaño. No se incorpora.</translation>
    </message>
    <message>
        <source>{name} was made by a newer bookq ({version}). Update bookq, then restore it.</source>
        <translation>{name} es de un bookq más nuevo ({version}). Actualice bookq y restáurelo después.</translation>
    </message>
    <message>
        <source>{part} does not look like /mnt/nas/pages=/data/pages: a folder here, and its name there.</source>
        <translation>{part} no es como /mnt/nas/pages=/data/pages: una carpeta de aquí y su nombre allí.</translation>
    </message>
    <message>
        <source>{program} names neither a link nor an ISBN of this book. Look it up on Goodreads and add its link.</source>
        <translation>{program} no da ni un enlace ni un ISBN de este libro. Búsquelo en Goodreads y añada su enlace.</translation>
    </message>
    <message>
        <source>{reason} The file {name} is as it was before.</source>
        <translation>{reason} El archivo {name} sigue como estaba.</translation>
    </message>
    <message>
        <source>{report} {left_out}.</source>
        <translation>{report} {left_out}.</translation>
    </message>
    <message>
        <source>{result} Kept yours: {fields}.</source>
        <translation>{result} Se conserva lo suyo: {fields}.</translation>
    </message>
    <message>
        <source>{text} is no ISBN: its check digit does not hold.</source>
        <translation>{text} no es un ISBN: su cifra de control no cuadra.</translation>
    </message>
    <message>
        <source>{what} It said so all {tries} times bookq asked. {then}</source>
        <translation>{what} Lo dijo las {tries} veces que bookq preguntó. {then}</translation>
    </message>
    <message>
        <source>{what} It sometimes says so by mistake, so bookq asks again in a few minutes before believing it.</source>
        <translation>{what} A veces lo dice por error, así que bookq vuelve a preguntar dentro de unos minutos antes de creerlo.</translation>
    </message>
    <message>
        <source>{what} It sometimes says so by mistake: retry it later. {then}</source>
        <translation>{what} A veces lo dice por error: reinténtelo más tarde. {then}</translation>
    </message>
    <message>
        <source>{what} bookq tried {times}. {then}</source>
        <translation>{what} bookq lo intentó {times}. {then}</translation>
    </message>
    <message>
        <source>{what} bookq tries again by itself.</source>
        <translation>{what} bookq lo intenta otra vez por sí solo.</translation>
    </message>
</context>
<context>
    <name>Mine</name>
    <message numerus="yes">
        <source>%n tags</source>
        <comment>%n tag</comment>
        <translation>
            <numerusform>%n etiqueta</numerusform>
            <numerusform>%n etiquetas</numerusform>
        </translation>
    </message>
    <message>
        <source>my rating {stars} of 5</source>
        <translation>mi valoración {stars} de 5</translation>
    </message>
    <message>
        <source>note</source>
        <translation>nota</translation>
    </message>
    <message>
        <source>review</source>
        <translation>reseña</translation>
    </message>
</context>
<context>
    <name>NothingPage</name>
    <message>
        <source>All {count} for the same reason: {reason}</source>
        <translation>Los {count} por el mismo motivo: {reason}</translation>
    </message>
    <message>
        <source>Diagnostics…</source>
        <translation>Diagnóstico…</translation>
    </message>
    <message>
        <source>Each has its reason in the queue below; the links are kept.</source>
        <translation>Cada uno tiene su motivo abajo en la cola; los enlaces se conservan.</translation>
    </message>
    <message>
        <source>Empty the search</source>
        <translation>Vaciar la búsqueda</translation>
    </message>
    <message>
        <source>No book fits. Take away a filter:</source>
        <translation>Ningún libro coincide. Quite un filtro:</translation>
    </message>
    <message>
        <source>Show in the queue</source>
        <translation>Mostrar en la cola</translation>
    </message>
    <message>
        <source>Use saved pages…</source>
        <translation>Usar páginas guardadas…</translation>
    </message>
    <message>
        <source>Your books come in here</source>
        <translation>Sus libros llegan aquí</translation>
    </message>
    <message>
        <source>{sharing} of {count} for the same reason: {reason}</source>
        <translation>{sharing} de {count} por el mismo motivo: {reason}</translation>
    </message>
</context>
<context>
    <name>NothingSelected</name>
    <message>
        <source>The book you choose is shown here, with your own marks on top.</source>
        <translation>El libro que elija se muestra aquí, con lo suyo arriba.</translation>
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
    <name>Parts</name>
    <message>
        <source>All books</source>
        <translation>Todos los libros</translation>
    </message>
    <message>
        <source>Authors</source>
        <translation>Autores</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fallido</translation>
    </message>
    <message>
        <source>Genres</source>
        <translation>Géneros</translation>
    </message>
    <message>
        <source>Newly added</source>
        <translation>Recién añadidos</translation>
    </message>
    <message>
        <source>Not fetched yet</source>
        <translation>Sin obtener</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Leído</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Leyendo</translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation>Búsquedas guardadas</translation>
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
        <source>Want to read</source>
        <translation>Quieren leerlo</translation>
    </message>
</context>
<context>
    <name>PartsList</name>
    <message>
        <source>Parts of the library</source>
        <translation>Partes de la biblioteca</translation>
    </message>
</context>
<context>
    <name>Popover</name>
    <message>
        <source>Close (Esc)</source>
        <translation>Cerrar (Esc)</translation>
    </message>
    <message>
        <source>Discard the text</source>
        <translation>Descartar el texto</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Mostrar todo</translation>
    </message>
    <message>
        <source>{count} more</source>
        <translation>{count} más</translation>
    </message>
</context>
<context>
    <name>Preferences</name>
    <message>
        <source>The setting could not be kept: {reason}</source>
        <translation>No se pudo conservar el ajuste: {reason}</translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Salir</translation>
    </message>
    <message>
        <source>Not everything could be saved</source>
        <translation>No se pudo guardar todo</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Guardando…</translation>
    </message>
    <message>
        <source>The library could not be closed ({error}). Start bookq again, and look whether something is missing.</source>
        <translation>No se pudo cerrar la biblioteca ({error}). Reinicie bookq y mire si falta algo.</translation>
    </message>
    <message>
        <source>bookq closes by itself when all is on the disk. Nothing is lost if you wait.</source>
        <translation>bookq se cierra solo cuando todo está en el disco. Si espera, no se pierde nada.</translation>
    </message>
</context>
<context>
    <name>Queue</name>
    <message numerus="yes">
        <source>%n books are fetched last</source>
        <comment>%n book is fetched last</comment>
        <translation>
            <numerusform>%n libro se obtiene al final</numerusform>
            <numerusform>%n libros se obtienen al final</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n books are fetched next</source>
        <comment>%n book is fetched next</comment>
        <translation>
            <numerusform>%n libro se obtiene a continuación</numerusform>
            <numerusform>%n libros se obtienen a continuación</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n books canceled</source>
        <comment>%n book canceled</comment>
        <translation>
            <numerusform>%n libro cancelado</numerusform>
            <numerusform>%n libros cancelados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n books fetched.</source>
        <comment>%n book fetched.</comment>
        <translation>
            <numerusform>%n libro obtenido.</numerusform>
            <numerusform>%n libros obtenidos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n books wait, none fails.</source>
        <comment>%n book waits, none fails.</comment>
        <translation>
            <numerusform>%n libro espera, ninguno falla.</numerusform>
            <numerusform>%n libros esperan, ninguno falla.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n books wait.</source>
        <comment>%n book waits.</comment>
        <translation>
            <numerusform>%n libro espera.</numerusform>
            <numerusform>%n libros esperan.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n done</source>
        <comment>%n done</comment>
        <translation>
            <numerusform>%n hecho</numerusform>
            <numerusform>%n hechos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <comment>%n failed</comment>
        <translation>
            <numerusform>%n fallido</numerusform>
            <numerusform>%n fallidos</numerusform>
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
        <source>%n fetched</source>
        <comment>%n fetched</comment>
        <translation>
            <numerusform>%n obtenido</numerusform>
            <numerusform>%n obtenidos</numerusform>
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
        <source>%n rows cleared</source>
        <comment>%n row cleared</comment>
        <translation>
            <numerusform>%n fila limpiada</numerusform>
            <numerusform>%n filas limpiadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows removed</source>
        <comment>%n row removed</comment>
        <translation>
            <numerusform>%n fila quitada</numerusform>
            <numerusform>%n filas quitadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to go</source>
        <comment>%n to go</comment>
        <translation>
            <numerusform>queda %n</numerusform>
            <numerusform>quedan %n</numerusform>
        </translation>
    </message>
    <message>
        <source>A page you copy or save in the browser is read here at once.</source>
        <translation>Una página que copie o guarde en el navegador se lee aquí enseguida.</translation>
    </message>
    <message>
        <source>Beginning</source>
        <translation>Empezando</translation>
    </message>
    <message>
        <source>Book {number}</source>
        <translation>Libro {number}</translation>
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
        <source>Going on by itself in {time}</source>
        <translation>Sigue por sí solo en {time}</translation>
    </message>
    <message>
        <source>Goodreads cannot be reached. Going on by itself when it can</source>
        <translation>No se puede llegar a Goodreads. Sigue por sí solo en cuanto se pueda</translation>
    </message>
    <message>
        <source>Goodreads is not well.</source>
        <translation>Goodreads no está bien.</translation>
    </message>
    <message>
        <source>Goodreads led to another edition.</source>
        <translation>Goodreads llevó a otra edición.</translation>
    </message>
    <message>
        <source>Goodreads wants to see a browser.</source>
        <translation>Goodreads quiere ver un navegador.</translation>
    </message>
    <message>
        <source>In {time}</source>
        <translation>En {time}</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>No connection to the internet. Going on by itself when it is back</source>
        <translation>Sin conexión a internet. Sigue por sí solo cuando vuelva</translation>
    </message>
    <message>
        <source>Older than what is in the library, which stays as it is.</source>
        <translation>Más antiguo que lo que hay en la biblioteca, que queda como está.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Open it in the browser, or wait</source>
        <translation>Ábralo en el navegador, o espere</translation>
    </message>
    <message>
        <source>Retry comes next</source>
        <translation>Reintento a continuación</translation>
    </message>
    <message>
        <source>Retry in {time}</source>
        <translation>Reintento en {time}</translation>
    </message>
    <message>
        <source>Take its books</source>
        <translation>Tomar sus libros</translation>
    </message>
    <message>
        <source>The proxy does not work. Going on by itself when it does</source>
        <translation>El proxy no funciona. Sigue por sí solo cuando funcione</translation>
    </message>
    <message>
        <source>The queue is paused</source>
        <translation>La cola está en pausa</translation>
    </message>
    <message>
        <source>This is try {attempt} of {most}.</source>
        <translation>Este es el intento {attempt} de {most}.</translation>
    </message>
    <message>
        <source>Waiting for an answer</source>
        <translation>Esperando respuesta</translation>
    </message>
    <message>
        <source>Waits for site</source>
        <translation>Espera al sitio</translation>
    </message>
    <message>
        <source>about {count} h</source>
        <translation>unas {count} h</translation>
    </message>
    <message>
        <source>about {count} min</source>
        <translation>unos {count} min</translation>
    </message>
    <message>
        <source>about {count} s</source>
        <translation>unos {count} s</translation>
    </message>
    <message>
        <source>less than 1 min left</source>
        <translation>menos de 1 min</translation>
    </message>
    <message>
        <source>no worker on Redis</source>
        <translation>ningún trabajador en Redis</translation>
    </message>
    <message>
        <source>one page every {seconds} s</source>
        <translation>una página cada {seconds} s</translation>
    </message>
    <message numerus="yes">
        <source>the last one %n minutes ago</source>
        <comment>the last one %n minute ago</comment>
        <translation>
            <numerusform>la última hace %n minuto</numerusform>
            <numerusform>la última hace %n minutos</numerusform>
        </translation>
    </message>
    <message>
        <source>the last one just now</source>
        <translation>la última ahora mismo</translation>
    </message>
    <message>
        <source>{done} done, {failed} failed of {total}</source>
        <translation>{done} hechos, {failed} fallidos de {total}</translation>
    </message>
    <message>
        <source>{done} of {total} fetched</source>
        <translation>{done} de {total} obtenidos</translation>
    </message>
    <message>
        <source>{seconds} of {limit} s</source>
        <translation>{seconds} de {limit} s</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} s</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>quedan {time}</translation>
    </message>
    <message>
        <source>{workers} · {rate} pages/s</source>
        <translation>{workers} · {rate} páginas/s</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pausa</translation>
    </message>
    <message numerus="yes">
        <source>%n workers on Redis</source>
        <comment>%n worker on Redis</comment>
        <translation>
            <numerusform>%n trabajador en Redis</numerusform>
            <numerusform>%n trabajadores en Redis</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading the page, {size} kB so far</source>
        <translation>Leyendo la página, {size} kB hasta ahora</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Reintentar</translation>
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
    <name>QueueBanner</name>
    <message>
        <source>Open more than one</source>
        <translation>Abrir más de una</translation>
    </message>
    <message>
        <source>Open next in browser</source>
        <translation>Abrir el siguiente en el navegador</translation>
    </message>
    <message>
        <source>Paused. Nothing new is started</source>
        <translation>En pausa. No empieza nada nuevo</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reanudar</translation>
    </message>
    <message>
        <source>Take copied pages by itself</source>
        <translation>Tomar por sí mismo las páginas copiadas</translation>
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
    <name>QueueController</name>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
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
        <source>The details are on the clipboard</source>
        <translation>Los detalles están en el portapapeles</translation>
    </message>
    <message>
        <source>Tried just now, without success. bookq goes on waiting.</source>
        <translation>Se acaba de intentar, sin éxito. bookq sigue esperando.</translation>
    </message>
    <message>
        <source>bookq has nothing left to do</source>
        <translation>bookq no tiene nada más que hacer</translation>
    </message>
    <message>
        <source>{here} of {total} here · now in your browser: {title}</source>
        <translation>{here} de {total} aquí · ahora en su navegador: {title}</translation>
    </message>
    <message>
        <source>✓ {title} · Enter opens the next</source>
        <translation>✓ {title} · Intro abre el siguiente</translation>
    </message>
</context>
<context>
    <name>QueueOutline</name>
    <message>
        <source>Queue</source>
        <translation>Cola</translation>
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
        <source>Nothing here. Choose All, or empty the search, to see the rest.</source>
        <translation>Aquí no hay nada. Elija Todo, o vacíe la búsqueda, para ver el resto.</translation>
    </message>
    <message>
        <source>Nothing in the queue. What you add is listed here until it is fetched.</source>
        <translation>Nada en la cola. Lo que añada se lista aquí hasta que se obtiene.</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Cola</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>en pausa</translation>
    </message>
    <message>
        <source>waiting for Goodreads</source>
        <translation>esperando a Goodreads</translation>
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
    <name>Ratings</name>
    <message>
        <source>1 rating</source>
        <translation>1 valoración</translation>
    </message>
    <message>
        <source>{count} ratings</source>
        <translation>{count} valoraciones</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copiar</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todas</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importación</translation>
    </message>
    <message>
        <source>Kept yours</source>
        <translation>Se conserva lo suyo</translation>
    </message>
    <message>
        <source>Lines of the import</source>
        <translation>Líneas de la importación</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Resultados</translation>
    </message>
</context>
<context>
    <name>Roles</name>
    <message>
        <source>Afterword</source>
        <translation>Epílogo</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Autor</translation>
    </message>
    <message>
        <source>Contributor</source>
        <translation>Colaborador</translation>
    </message>
    <message>
        <source>Cover artist</source>
        <translation>Cubierta</translation>
    </message>
    <message>
        <source>Editor</source>
        <translation>Edición</translation>
    </message>
    <message>
        <source>Foreword</source>
        <translation>Prefacio</translation>
    </message>
    <message>
        <source>Illustrator</source>
        <translation>Ilustración</translation>
    </message>
    <message>
        <source>Introduction</source>
        <translation>Introducción</translation>
    </message>
    <message>
        <source>Narrator</source>
        <translation>Narración</translation>
    </message>
    <message>
        <source>Preface</source>
        <translation>Prólogo</translation>
    </message>
    <message>
        <source>Translator</source>
        <translation>Traducción</translation>
    </message>
</context>
<context>
    <name>SavedPages</name>
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
    <name>Scopes</name>
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
    <name>Services</name>
    <message>
        <source>Done again: {what}</source>
        <translation>Hecho de nuevo: {what}</translation>
    </message>
    <message>
        <source>Nothing was left to undo.</source>
        <translation>No quedaba nada por deshacer.</translation>
    </message>
    <message>
        <source>Only the first {count} pages were opened: more would be too much for the browser.</source>
        <translation>Solo se abrieron las primeras {count} páginas: más sería demasiado para el navegador.</translation>
    </message>
    <message>
        <source>The books of this page follow</source>
        <translation>Los libros de esta página vienen después</translation>
    </message>
    <message>
        <source>This page could not be opened in a browser.</source>
        <translation>No se pudo abrir esta página en un navegador.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Undone: {what}</source>
        <translation>Deshecho: {what}</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Folders</source>
        <translation>Carpetas</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Connect {browser}</source>
        <translation>Conectar {browser}</translation>
    </message>
    <message>
        <source>Covers and pages; may be deleted</source>
        <translation>Portadas y páginas; se pueden borrar</translation>
    </message>
    <message>
        <source>How to add it to the browser…</source>
        <translation>Cómo añadirlo al navegador…</translation>
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
    <message>
        <source>To keep a library in another folder, start bookq with --data-dir FOLDER, or set BOOKQ_DATA_DIR to it, or make a folder bookq-data beside the packed program.</source>
        <translation>Para tener una biblioteca en otra carpeta, inicie bookq con --data-dir FOLDER, o ponga BOOKQ_DATA_DIR, o cree una carpeta bookq-data junto al programa empaquetado.</translation>
    </message>
    <message>
        <source>bookq then takes the pages that you open of books that wait. It never opens pages by itself.</source>
        <translation>Entonces bookq toma las páginas que usted abra de libros en espera. Nunca abre páginas por sí solo.</translation>
    </message>
</context>
<context>
    <name>SeveralPage</name>
    <message numerus="yes">
        <source>%n authors</source>
        <comment>%n author</comment>
        <translation>
            <numerusform>%n autor</numerusform>
            <numerusform>%n autores</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n books selected</source>
        <comment>%n book selected</comment>
        <translation>
            <numerusform>%n libro elegido</numerusform>
            <numerusform>%n libros elegidos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pages</source>
        <comment>%n page</comment>
        <translation>
            <numerusform>%n página</numerusform>
            <numerusform>%n páginas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n books</source>
        <comment>Remove %n book</comment>
        <translation>
            <numerusform>Quitar %n libro</numerusform>
            <numerusform>Quitar %n libros</numerusform>
        </translation>
    </message>
    <message>
        <source>Selected</source>
        <translation>Seleccionados</translation>
    </message>
    <message>
        <source>What you choose here holds for all {count}.</source>
        <translation>Lo que elija aquí vale para los {count}.</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>y {count} más</translation>
    </message>
    <message>
        <source>rated {rating} on average</source>
        <translation>valorados con {rating} de media</translation>
    </message>
    <message>
        <source>{count} on shelves of my own</source>
        <translation>{count} en estanterías propias</translation>
    </message>
    <message>
        <source>{count} read</source>
        <translation>{count} leídos</translation>
    </message>
    <message>
        <source>{count} reading</source>
        <translation>{count} en lectura</translation>
    </message>
    <message>
        <source>{count} want to read</source>
        <translation>{count} por leer</translation>
    </message>
    <message>
        <source>{count} without a mark</source>
        <translation>{count} sin marca</translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
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
    <name>Sidebar</name>
    <message numerus="yes">
        <source>%n books</source>
        <comment>%n book</comment>
        <translation>
            <numerusform>%n libro</numerusform>
            <numerusform>%n libros</numerusform>
        </translation>
    </message>
    <message>
        <source>All {count}…</source>
        <translation>Los {count}…</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Biblioteca</translation>
    </message>
    <message>
        <source>My reading</source>
        <translation>Mi lectura</translation>
    </message>
    <message>
        <source>Narrow the sidebar (Ctrl+B)</source>
        <translation>Estrechar la barra lateral (Ctrl+B)</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Renombrar…</translation>
    </message>
    <message>
        <source>Show the sidebar (Ctrl+B)</source>
        <translation>Mostrar la barra lateral (Ctrl+B)</translation>
    </message>
    <message>
        <source>bookq demo</source>
        <translation>demostración de bookq</translation>
    </message>
</context>
<context>
    <name>StarsBar</name>
    <message>
        <source>my rating {value} of 5</source>
        <translation>mi valoración {value} de 5</translation>
    </message>
    <message>
        <source>my rating: none</source>
        <translation>mi valoración: ninguna</translation>
    </message>
</context>
<context>
    <name>States</name>
    <message>
        <source>Read</source>
        <translation>Leído</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Leyendo</translation>
    </message>
    <message>
        <source>Want to read</source>
        <translation>Quieren leerlo</translation>
    </message>
</context>
<context>
    <name>Statistics</name>
    <message>
        <source>before {year}</source>
        <translation>antes de {year}</translation>
    </message>
    <message numerus="yes">
        <source>%n stars</source>
        <comment>%n star</comment>
        <translation>
            <numerusform>%n estrella</numerusform>
            <numerusform>%n estrellas</numerusform>
        </translation>
    </message>
    <message>
        <source>Fetched, by week</source>
        <translation>Obtenidos, por semana</translation>
    </message>
    <message>
        <source>My stars</source>
        <translation>Mis estrellas</translation>
    </message>
    <message>
        <source>My stars and the readers’ rating</source>
        <translation>Mis estrellas y la valoración de los lectores</translation>
    </message>
    <message>
        <source>Read, by month</source>
        <translation>Leídos, por mes</translation>
    </message>
    <message>
        <source>Read, by year</source>
        <translation>Leídos, por año</translation>
    </message>
    <message>
        <source>books</source>
        <translation>libros</translation>
    </message>
    <message>
        <source>each mark a book</source>
        <translation>cada punto un libro</translation>
    </message>
    <message>
        <source>median {value}</source>
        <translation>mediana {value}</translation>
    </message>
    <message>
        <source>my average</source>
        <translation>mi media</translation>
    </message>
    <message>
        <source>pages read</source>
        <translation>páginas leídas</translation>
    </message>
    <message>
        <source>read</source>
        <translation>leídos</translation>
    </message>
    <message>
        <source>readers’ average</source>
        <translation>media de los lectores</translation>
    </message>
    <message>
        <source>week of {day}</source>
        <translation>semana del {day}</translation>
    </message>
    <message>
        <source>{count} more</source>
        <translation>{count} más</translation>
    </message>
    <message>
        <source>{count} this year</source>
        <translation>{count} este año</translation>
    </message>
    <message>
        <source>{decade}s</source>
        <translation>{decade}</translation>
    </message>
    <message>
        <source>{low} and more</source>
        <translation>{low} y más</translation>
    </message>
</context>
<context>
    <name>StatisticsController</name>
    <message>
        <source>The numbers are on the clipboard; they paste into a spreadsheet.</source>
        <translation>Los números están en el portapapeles; se pegan en una hoja de cálculo.</translation>
    </message>
    <message>
        <source>The picture is on the clipboard.</source>
        <translation>La imagen está en el portapapeles.</translation>
    </message>
</context>
<context>
    <name>TableModel</name>
    <message>
        <source>unknown</source>
        <translation>desconocido</translation>
    </message>
</context>
<context>
    <name>TagsField</name>
    <message>
        <source>A tag that has a comma itself goes in quotes: &quot;sea, old&quot;</source>
        <translation>Una etiqueta que lleva coma va entre comillas: &quot;mar, viejo&quot;</translation>
    </message>
    <message>
        <source>Add a tag (Ctrl+T)</source>
        <translation>Añadir una etiqueta (Ctrl+T)</translation>
    </message>
    <message>
        <source>Add tag</source>
        <translation>Añadir etiqueta</translation>
    </message>
    <message>
        <source>Add tags</source>
        <translation>Añadir etiquetas</translation>
    </message>
    <message>
        <source>Delete takes it away</source>
        <translation>Supr la quita</translation>
    </message>
    <message>
        <source>Show only books with {text}</source>
        <translation>Ver solo libros con {text}</translation>
    </message>
    <message>
        <source>Tag, or several with commas</source>
        <translation>Etiqueta, o varias con comas</translation>
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
    <name>TextDialog</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copiar</translation>
    </message>
</context>
<context>
    <name>TextField</name>
    <message>
        <source>Kept as you type. Esc leaves.</source>
        <translation>Se guarda al escribir. Esc sale.</translation>
    </message>
    <message>
        <source>Less</source>
        <translation>Menos</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Dismiss</source>
        <translation>Descartar</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
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
    <name>_ChartCard</name>
    <message>
        <source>{range} chosen</source>
        <translation>{range} elegido</translation>
    </message>
</context>
<context>
    <name>_Model</name>
    <message>
        <source>Result</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
</context>
<context>
    <name>_RowWidget</name>
    <message>
        <source>Dismiss</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Dismiss {what}</source>
        <translation>Cerrar {what}</translation>
    </message>
</context>
<context>
    <name>_Shown</name>
    <message>
        <source>Click to edit</source>
        <translation>Pulse para editar</translation>
    </message>
</context>
</TS>

// The reader's own thread, as a file of the page: its policy runs no script from elsewhere.
import 'pdfjs-dist/build/pdf.worker.min.mjs'

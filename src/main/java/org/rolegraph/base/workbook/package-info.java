/** Sheets of workbooks as rows of text: all that the program knows of spreadsheets' own files. */
package org.rolegraph.base.workbook;

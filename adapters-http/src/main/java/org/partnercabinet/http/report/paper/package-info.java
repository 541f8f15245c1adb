/** Reports as files: PDF, XLSX and CSV print one and the same counted report, in the language of who asked for it. */
package org.partnercabinet.http.report.paper;

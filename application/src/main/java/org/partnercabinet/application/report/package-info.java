/** Numbers over everything, for screens and reports. Queries only; what each number means is in docs/metrics.md. */
package org.partnercabinet.application.report;

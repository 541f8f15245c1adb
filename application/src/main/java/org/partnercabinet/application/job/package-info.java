/** Long work: ordered in a transaction, done after its commit by one process, watched, called off, its file kept a week. */
package org.partnercabinet.application.job;

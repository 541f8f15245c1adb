/** What runs beside requests: outbox workers and the group commit of clicks. */
package org.partnercabinet.bootstrap.work;

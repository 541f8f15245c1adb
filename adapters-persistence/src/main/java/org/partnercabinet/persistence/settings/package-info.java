/** What an administrator may set, in the database. */
package org.partnercabinet.persistence.settings;

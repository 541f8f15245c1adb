/** The OpenAPI document made from the endpoints themselves, and its readers Swagger UI and ReDoc. */
package org.partnercabinet.http.docs;

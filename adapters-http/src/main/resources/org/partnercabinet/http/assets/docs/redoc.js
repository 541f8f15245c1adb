Redoc.init('/api/openapi.json', { nativeScrollbars: true, hideDownloadButton: false }, document.getElementById('redoc'));

-- Rows of imports that ended long ago are forgotten.
create index lead_import_finished on lead_import (finished_at);

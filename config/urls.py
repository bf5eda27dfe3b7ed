"""The address space of the site."""

from django.contrib import admin
from django.urls import include, path

urlpatterns = [
    path("admin/", admin.site.urls),
    path("api/v1/", include("reviews.api.urls")),
    path("widgets/v1/", include("reviews.api.widget_urls")),
    path("", include("reviews.web.urls")),
]

handler400 = "config.errors.bad_request"
handler500 = "config.errors.server_error"

"""Softmask's settings, and the only reader of the environment. `.env.example` documents every variable."""

from __future__ import annotations

from pathlib import Path

from csp.constants import NONE, SELF
from django.core.exceptions import ImproperlyConfigured
from environs import FileAwareEnv

from config.databases import tuned_database

BASE_DIR = Path(__file__).resolve().parent.parent

env = FileAwareEnv()  # NAME_FILE=/run/secrets/name works for every variable
env.read_env(BASE_DIR / ".env", recurse=False)

ENVIRONMENT = env.str("ENVIRONMENT", "production")
if ENVIRONMENT not in {"development", "production"}:
    raise ImproperlyConfigured("ENVIRONMENT must be 'development' or 'production'.")
PRODUCTION = ENVIRONMENT == "production"
DEBUG = env.bool("DEBUG", False)

# --- secrets ---
SECRET_KEY = env.str("SECRET_KEY", "")
DATA_KEYS: list[str] = env.list("DATA_KEYS", [])  # Fernet keys for originals, the newest first
HASH_KEY = env.str("HASH_KEY", "")  # keys the hashes of client addresses and imported rows
for name in ("SECRET_KEY", "DATA_KEYS", "HASH_KEY"):
    if not globals()[name]:
        raise ImproperlyConfigured(f"{name} is not set. `make setup` writes a .env for development; see .env.example.")

# --- where it answers ---
SITE_NAME = env.str("SITE_NAME", "Softmask")
SITE_URL = env.str("SITE_URL", "http://127.0.0.1:8000").rstrip("/")
ALLOWED_HOSTS: list[str] = env.list("ALLOWED_HOSTS", [] if PRODUCTION else ["127.0.0.1", "localhost", "[::1]"])
CSRF_TRUSTED_ORIGINS: list[str] = env.list("CSRF_TRUSTED_ORIGINS", [])
TRUSTED_PROXY_COUNT = env.int("TRUSTED_PROXY_COUNT", 0)

# --- the product's own numbers ---
MINIMUM_SAMPLE = env.int("MINIMUM_SAMPLE", 5)  # reviews below which no sentiment or pattern is shown
REVIEWS_PER_ADDRESS_PER_HOUR = env.int("REVIEWS_PER_ADDRESS_PER_HOUR", 5)
REPORTS_BEFORE_HOLD = env.int("REPORTS_BEFORE_HOLD", 3)
API_READS_PER_MINUTE = env.int("API_READS_PER_MINUTE", 600)
API_WRITES_PER_MINUTE = env.int("API_WRITES_PER_MINUTE", 60)
RATE_LIMIT_URL = env.str("RATE_LIMIT_URL", "")
SCREEN_BATCH_SIZE = env.int("SCREEN_BATCH_SIZE", 100)
SCREEN_LEASE_SECONDS = env.int("SCREEN_LEASE_SECONDS", 60)
SCREEN_TIME_LIMIT_SECONDS = env.int("SCREEN_TIME_LIMIT_SECONDS", 45)
SCREEN_MAX_ATTEMPTS = env.int("SCREEN_MAX_ATTEMPTS", 5)
SWEEP_SECONDS = env.int("SWEEP_SECONDS", 10)

PII_NER_ENGINE = env.str("PII_NER_ENGINE", "")  # an optional model for names and places

INSTALLED_APPS = [
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "csp",
    "rest_framework",
    "drf_spectacular",
    "drf_spectacular_sidecar",
    "moderation",
    "reviews",
]

MIDDLEWARE = [
    "config.middleware.light_path",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]

ROOT_URLCONF = "config.urls"
WSGI_APPLICATION = "config.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "reviews.web.context.site",
            ],
        },
    },
]

DATABASES = {"default": tuned_database(env.dj_db_url("DATABASE_URL", f"sqlite:///{BASE_DIR / 'var/softmask.sqlite3'}"))}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# --- Celery: the doorbell. The rows are the queue, so no result is kept and no message is precious. ---
EMBEDDED_BROKER_PORT = env.int("EMBEDDED_BROKER_PORT", 16379)
BROKER_URL = env.str("BROKER_URL", f"redis://127.0.0.1:{EMBEDDED_BROKER_PORT}/0")
CELERY_BROKER_URL = BROKER_URL
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
# time limit < lease < visibility timeout: a task is dead before its rows are given to another worker.
CELERY_BROKER_TRANSPORT_OPTIONS = {"visibility_timeout": 300} if BROKER_URL.startswith("redis") else {}
CELERY_TASK_TIME_LIMIT = SCREEN_TIME_LIMIT_SECONDS
CELERY_TASK_IGNORE_RESULT = True
CELERY_TASK_ACKS_LATE = True
CELERY_WORKER_PREFETCH_MULTIPLIER = 1
CELERY_WORKER_HIJACK_ROOT_LOGGER = False
CELERY_TIMEZONE = "UTC"
CELERY_BEAT_SCHEDULE = {
    "sweep": {"task": "reviews.sweep", "schedule": float(SWEEP_SECONDS)},
    "forget-keys": {"task": "reviews.forget_keys", "schedule": 3600.0},
}

# --- mail: notices to authors who left an address. A worker sends them, and a slow server must not hold it up. ---
EMAIL_TIMEOUT = 10
globals().update(
    {name: value for name, value in env.dj_email_url("EMAIL_URL", "console:").items() if value is not None}
)
DEFAULT_FROM_EMAIL = env.str("DEFAULT_FROM_EMAIL", "Softmask <no-reply@localhost>")

# --- people ---
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]
LOGIN_URL = "admin:login"

LANGUAGE_CODE = "en-us"
TIME_ZONE = env.str("TIME_ZONE", "UTC")
USE_I18N = True
USE_TZ = True

STATIC_URL = "static/"
STATIC_ROOT = BASE_DIR / "staticfiles" if PRODUCTION else None  # WhiteNoise warns of a directory that is not there
# Production serves what `collectstatic` hashed; development serves the source tree as it is.
WHITENOISE_USE_FINDERS = not PRODUCTION
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"
        if PRODUCTION
        else "django.contrib.staticfiles.storage.StaticFilesStorage"
    },
}

# --- limits on what is sent to us ---
DATA_UPLOAD_MAX_MEMORY_SIZE = 256 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 100
FILE_UPLOAD_MAX_MEMORY_SIZE = 256 * 1024

# --- what browsers may do ---
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
SECURE_SSL_REDIRECT = PRODUCTION and env.bool("SECURE_SSL_REDIRECT", True)
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if TRUSTED_PROXY_COUNT else None
SECURE_HSTS_SECONDS = 31_536_000 if PRODUCTION else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = PRODUCTION
SECURE_HSTS_PRELOAD = PRODUCTION
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = PRODUCTION
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
    }
}

REST_FRAMEWORK = {
    "DEFAULT_AUTHENTICATION_CLASSES": [],
    "DEFAULT_PERMISSION_CLASSES": [],
    "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"],
    "DEFAULT_PARSER_CLASSES": ["reviews.api.parsers.StrictJSONParser"],
    "EXCEPTION_HANDLER": "reviews.api.problems.problem_response",
    "UNAUTHENTICATED_USER": None,
    "DEFAULT_SCHEMA_CLASS": "reviews.api.openapi.TableSchema",
}
SPECTACULAR_SETTINGS = {
    "TITLE": SITE_NAME,
    "VERSION": "1",
    "DESCRIPTION": "Customer service reviews: open to read, without a key or a cookie.",
    "OAS_VERSION": "3.1.0",
    "SERVERS": [{"url": SITE_URL}],
    "SERVE_INCLUDE_SCHEMA": False,
    "PREPROCESSING_HOOKS": ["reviews.api.openapi.with_plain_views"],
    "POSTPROCESSING_HOOKS": ["reviews.api.openapi.with_components"],
}

# Messages never hold user text: code logs ids and counts, and Django's own request log holds paths only.
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{asctime} {levelname} {name} {message}", "style": "{"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["console"], "level": env.str("LOG_LEVEL", "INFO").upper()},
}

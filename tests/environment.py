"""The test run's environment, set before Django reads its settings.

A variable that is already set wins, so that the same suite runs against other databases and brokers.
"""

import os

os.environ.setdefault("ENVIRONMENT", "development")
os.environ.setdefault("SECRET_KEY", "tests-only-" + "k" * 50)
os.environ.setdefault("DATA_KEYS", "c29mdG1hc2stdGVzdHMtb25seS1rZXktMDEyMzQ1Njc=")
os.environ.setdefault("HASH_KEY", "tests-only-hash-key")
# No test may ring the bell of a site that runs on this machine; `broker_url` gives those that need it a real one.
os.environ.setdefault("BROKER_URL", "memory://")
os.environ["DEBUG"] = "false"
os.environ["SITE_URL"] = "http://testserver"

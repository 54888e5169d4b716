// A place to try things: storage in one building, nothing locked.
// What belongs to the organisation and not to the code comes from the environment.
using './main.bicep'

param environmentName = readEnvironmentVariable('AZURE_ENV_NAME', 'impact-dev')
param location = readEnvironmentVariable('AZURE_LOCATION', 'uksouth')
param alertEmail = readEnvironmentVariable('ALERT_EMAIL')
param mailFrom = readEnvironmentVariable('MAIL_FROM')
param mailFromName = readEnvironmentVariable('MAIL_FROM_NAME')
param mailPostalAddress = readEnvironmentVariable('MAIL_POSTAL_ADDRESS')
param mailHost = readEnvironmentVariable('MAIL_HOST', 'https://api.sendgrid.com')
param publicBaseUrl = readEnvironmentVariable('PUBLIC_BASE_URL', '')
param vaultOfficerId = readEnvironmentVariable('AZURE_PRINCIPAL_ID', '')
param storageSku = 'Standard_LRS'
param maximumInstances = 40
param logDays = 30
param locked = false

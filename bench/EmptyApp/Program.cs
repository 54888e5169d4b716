// --urls, --path what it answers to, --body a file with the bytes it answers with.
var builder = WebApplication.CreateBuilder(args);
builder.WebHost.ConfigureKestrel(static options => options.AddServerHeader = false);
var app = builder.Build();
var body = File.ReadAllBytes(app.Configuration["body"]!);
app.MapGet(app.Configuration["path"]!, (HttpContext http) =>
{
    http.Response.ContentType = "application/json; charset=utf-8";
    http.Response.ContentLength = body.Length;
    http.Response.Headers.CacheControl = "no-store";
    return http.Response.Body.WriteAsync(body, http.RequestAborted).AsTask();
});
app.Run();

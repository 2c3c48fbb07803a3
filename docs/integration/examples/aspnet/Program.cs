// ASP.NET Core 8: dotnet new web, chép Cchc.cs và tệp này vào. · Copy Cchc.cs and this file.
using System.Net;

var builder = WebApplication.CreateBuilder(args);
var settings = builder.Configuration.GetSection("Cchc");
var unit = settings["Unit"] ?? "18586";
var portal = new Cchc.Portal(
    settings["Portal"] ?? "https://cong.example.gov.vn",
    settings["Folder"] ?? Path.Combine(Path.GetTempPath(), "cchc"));
var app = builder.Build();

static string Text(string? text) => WebUtility.HtmlEncode(text ?? "");

static string Notice(bool isStale, DateTime atUtc) =>
    isStale
        ? $"<p>Chưa nối được với cổng thông tin. Nội dung cập nhật lúc {atUtc.AddHours(7):HH:mm dd'/'MM'/'yyyy}.</p>"
        : "";

static IResult Shown(string main, int status = 200) =>
    Results.Content(
        $"""
        <!doctype html>
        <html lang="vi"><head><meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>Tin cải cách hành chính</title></head>
        <body><h1>Tin cải cách hành chính</h1>{main}</body></html>
        """,
        "text/html; charset=utf-8",
        statusCode: status);

static IResult Nothing(bool isSilent) =>
    Shown("<p>Chưa có nội dung để hiển thị.</p>", isSilent ? 503 : 404);

app.MapGet("/", async () =>
{
    var answer = await portal.News(unit, 10);
    if (answer.Data is null) return Nothing(answer.IsStale);
    var items = answer.Data.Select(item =>
        $"<li><a href=\"/tin/{Uri.EscapeDataString(item.Slug)}\">{Text(item.Title)}</a> ({item.Day})<p>{Text(item.Lead)}</p></li>");
    return Shown(Notice(answer.IsStale, answer.AtUtc) + $"<ul>{string.Concat(items)}</ul>");
});

app.MapGet("/tin/{slug}", async (string slug) =>
{
    var answer = await portal.News(unit, slug);
    if (answer.Data is not { } item) return Nothing(answer.IsStale);
    // item.Html đã được làm sạch ở trung tâm. · item.Html has been sanitised at the centre.
    return Shown(
        $"""
        {Notice(answer.IsStale, answer.AtUtc)}
        <article><h2>{Text(item.Title)}</h2><p>{item.Day} · {Text(item.Unit.Name)}</p>
        <p><strong>{Text(item.Lead)}</strong></p>{item.Html}</article><p><a href="/">Tất cả tin</a></p>
        """);
});

app.Run();

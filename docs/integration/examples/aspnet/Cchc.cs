// Đọc nội dung của cổng cải cách hành chính, giữ bản tốt gần nhất trong bộ nhớ và trong thư mục.
// Reads the portal's content; keeps the last good answers in memory and in a folder.
//
// Dùng được với .NET Framework 4.5 trở lên (WebForms, MVC 5: chép vào App_Code) và .NET 8.
// For .NET Framework 4.5 and later (WebForms, MVC 5: into App_Code) and for .NET 8.

using System;
using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Runtime.Serialization;
using System.Runtime.Serialization.Json;
using System.Security.Cryptography;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace Cchc
{
    [DataContract]
    public sealed class Unit
    {
        [DataMember(Name = "code")] public string Code { get; set; }
        [DataMember(Name = "name")] public string Name { get; set; }
    }

    [DataContract]
    public sealed class NewsItem
    {
        [DataMember(Name = "slug")] public string Slug { get; set; }
        [DataMember(Name = "title")] public string Title { get; set; }
        [DataMember(Name = "lead")] public string Lead { get; set; }
        /// <summary>Đã làm sạch ở trung tâm; chỉ có ở từng tin. Sanitised at the centre.</summary>
        [DataMember(Name = "html")] public string Html { get; set; }
        [DataMember(Name = "publishedAt")] public string PublishedAt { get; set; }
        [DataMember(Name = "unit")] public Unit Unit { get; set; }

        /// <summary>26/11/2026</summary>
        public string Day
        {
            get
            {
                return DateTimeOffset.Parse(PublishedAt, CultureInfo.InvariantCulture)
                    .ToString("dd'/'MM'/'yyyy", CultureInfo.InvariantCulture);
            }
        }
    }

    [DataContract]
    public sealed class Envelope<T>
    {
        [DataMember(Name = "data", IsRequired = true)] public T Data { get; set; }
    }

    /// <summary>Data là null khi không có gì để hiển thị. Data is null when there is nothing.</summary>
    public sealed class Answer<T> where T : class
    {
        public T Data { get; set; }
        /// <summary>Cổng im lặng, đây là bản cũ. The portal is silent, this is an older copy.</summary>
        public bool IsStale { get; set; }
        /// <summary>Lúc cổng xác nhận lần cuối. When the portal last confirmed it.</summary>
        public DateTime AtUtc { get; set; }
    }

    public sealed class Portal
    {
        /// <summary>Dùng lại bản đang có mà không hỏi. A copy is used unasked for so long.</summary>
        private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(60);
        /// <summary>Cổng im lặng thì nghỉ chừng ấy. After silence nobody is asked for so long.</summary>
        private static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);

        // Một cho cả ứng dụng. One for the whole application.
        private static readonly HttpClient Http = new HttpClient(
            new HttpClientHandler
            {
                AutomaticDecompression = DecompressionMethods.GZip | DecompressionMethods.Deflate,
            })
        {
            Timeout = TimeSpan.FromSeconds(4),
        };

        private sealed class Copy
        {
            public DateTime AtUtc;
            public string Etag;
            public string Body;
        }

        private readonly string api;
        private readonly string folder;
        private readonly ConcurrentDictionary<string, Copy> copies =
            new ConcurrentDictionary<string, Copy>();
        private long silentSinceTicks;

        /// <param name="url">https://cong.example.gov.vn</param>
        /// <param name="folder">Ngoài thư mục web, tài khoản của web ghi được; IIS khởi động lại vẫn
        /// còn. Outside the web root and writable; outlives a recycling of IIS.</param>
        public Portal(string url, string folder)
        {
            api = url.TrimEnd('/') + "/api/cchc";
            this.folder = folder;
            Directory.CreateDirectory(folder);
        }

        public Task<Answer<NewsItem[]>> News(string unit, int count)
        {
            return Read<NewsItem[]>("/news?unit=" + Uri.EscapeDataString(unit)
                + "&pagination%5BpageSize%5D=" + count);
        }

        public Task<Answer<NewsItem>> News(string unit, string slug)
        {
            return Read<NewsItem>("/news/" + Uri.EscapeDataString(slug)
                + "?unit=" + Uri.EscapeDataString(unit));
        }

        private async Task<Answer<T>> Read<T>(string path) where T : class
        {
            string address = api + path;
            string file = Path.Combine(folder, Hash(address) + ".txt");
            Copy kept = copies.GetOrAdd(address, _ => Load(file));
            DateTime now = DateTime.UtcNow;
            if (kept != null && now - kept.AtUtc < Fresh) return Made<T>(kept, false);
            long silent = Interlocked.Read(ref silentSinceTicks);
            bool isResting = now.Ticks - silent < Pause.Ticks;
            if (!isResting)
            {
                try
                {
                    return await Ask<T>(address, file, kept).ConfigureAwait(false);
                }
                catch (Exception error)
                {
                    // Không kết nối, quá giờ, lỗi 5xx, hoặc không phải JSON của cổng.
                    // No connection, too late, 5xx, or not the portal's JSON.
                    Trace.TraceWarning("cchc: {0}: {1}", address, error.Message);
                    Interlocked.Exchange(ref silentSinceTicks, now.Ticks);
                }
            }
            if (kept != null) return Made<T>(kept, true);
            // Không nhớ những gì chưa từng có. What never was is not remembered.
            Forget(address);
            return new Answer<T> { IsStale = true };
        }

        private async Task<Answer<T>> Ask<T>(string address, string file, Copy kept) where T : class
        {
            using (var response = await Send(address, kept).ConfigureAwait(false))
            {
                int status = (int)response.StatusCode;
                if (status == 304 && kept != null)
                {
                    var same = new Copy { AtUtc = DateTime.UtcNow, Etag = kept.Etag, Body = kept.Body };
                    Keep(address, file, same);
                    return Made<T>(same, false);
                }
                if (status >= 400 && status < 500 && status != 408 && status != 429)
                {
                    // Không có, bị từ chối, hoặc đã gỡ ở trung tâm: ở đây cũng không còn.
                    // Unknown, refused, or withdrawn: what was withdrawn goes here too.
                    Forget(address);
                    if (status == 404 || status == 410) File.Delete(file);
                    return new Answer<T> { AtUtc = DateTime.UtcNow };
                }
                response.EnsureSuccessStatusCode();
                var copy = new Copy
                {
                    AtUtc = DateTime.UtcNow,
                    Etag = response.Headers.ETag == null ? "" : response.Headers.ETag.ToString(),
                    Body = await response.Content.ReadAsStringAsync().ConfigureAwait(false),
                };
                Answer<T> answer = Made<T>(copy, false);
                Keep(address, file, copy);
                return answer;
            }
        }

        private static async Task<HttpResponseMessage> Send(string address, Copy kept)
        {
            for (int turn = 0; ; turn++)
            {
                using (var request = new HttpRequestMessage(HttpMethod.Get, address))
                {
                    if (kept != null && kept.Etag != "")
                    {
                        request.Headers.TryAddWithoutValidation("If-None-Match", kept.Etag);
                    }
                    var response = await Http.SendAsync(request).ConfigureAwait(false);
                    // Tin đổi địa chỉ; .NET Framework không tự theo 308.
                    // An item that moved; .NET Framework does not follow 308 by itself.
                    Uri moved = (int)response.StatusCode == 308 ? response.Headers.Location : null;
                    if (moved == null || turn == 3) return response;
                    address = new Uri(new Uri(address), moved).AbsoluteUri;
                    response.Dispose();
                }
            }
        }

        private static Answer<T> Made<T>(Copy copy, bool isStale) where T : class
        {
            var json = new DataContractJsonSerializer(typeof(Envelope<T>));
            using (var bytes = new MemoryStream(Encoding.UTF8.GetBytes(copy.Body)))
            {
                var envelope = (Envelope<T>)json.ReadObject(bytes);
                return new Answer<T> { Data = envelope.Data, IsStale = isStale, AtUtc = copy.AtUtc };
            }
        }

        private void Forget(string address)
        {
            Copy ignored;
            copies.TryRemove(address, out ignored);
        }

        private void Keep(string address, string file, Copy copy)
        {
            copies[address] = copy;
            string part = file + "." + Guid.NewGuid().ToString("N");
            string text = copy.AtUtc.Ticks + "\n" + copy.Etag + "\n" + copy.Body;
            try
            {
                // Ghi ra tệp khác rồi đổi tên. Nobody reads half a file.
                File.WriteAllText(part, text, new UTF8Encoding(false));
                if (File.Exists(file)) File.Replace(part, file, null);
                else File.Move(part, file);
            }
            catch (IOException error)
            {
                // Đĩa đầy, hoặc hai người cùng ghi: bản trong bộ nhớ vẫn dùng được.
                // Disk full, or two writers at once: the copy in memory still serves.
                Trace.TraceWarning("cchc: {0}: {1}", file, error.Message);
                File.Delete(part);
            }
        }

        private static Copy Load(string file)
        {
            if (!File.Exists(file)) return null;
            string[] parts = File.ReadAllText(file, Encoding.UTF8).Split(new[] { '\n' }, 3);
            long ticks;
            if (parts.Length != 3 || !long.TryParse(parts[0], out ticks)) return null;
            return new Copy { AtUtc = new DateTime(ticks, DateTimeKind.Utc), Etag = parts[1], Body = parts[2] };
        }

        private static string Hash(string text)
        {
            using (var sha = SHA256.Create())
            {
                byte[] bytes = sha.ComputeHash(Encoding.UTF8.GetBytes(text));
                return BitConverter.ToString(bytes).Replace("-", "").ToLowerInvariant();
            }
        }
    }
}
